import { count, tight } from '../numbers.ts';
import { before } from '../both.ts';
import { lane, number, said } from '../said.ts';
import type { Said } from '../said.ts';
import { plainEffect, productOf } from './stepping.en.ts';
import type { StepFacts, SteppingWords } from './stepping.en.ts';

function weightOf({ tap, weight: w }: StepFacts): Said[] {
  const { row, column, rows, columns } = tap!;
  const shown = number(tight(w));
  if (rows === 1 && columns === 1) return said`唯一的权重 ${shown}`;
  if (rows === 3 && columns === 3) {
    const place = [
      ['左上', '中上', '右上'],
      ['左中', '中心', '右中'],
      ['左下', '中下', '右下'],
    ][row - 1][column - 1];
    return said`${place}的权重 ${shown}`;
  }
  const place =
    rows === 1 ? `第 ${column} 列` : columns === 1 ? `第 ${row} 行` : `第 ${row} 行第 ${column} 列`;
  return said`卷积核${place}的权重 ${shown}`;
}

const placeOf = ({ output: { row, column } }: StepFacts): string => `第 ${row} 行第 ${column} 列`;

function sumOf({ sum, result, activation }: StepFacts): Said[] {
  const shown = number(tight(sum));
  if (activation === 'none' || result === null || result === sum) return [shown];
  return said`${shown}，经 ${activation === 'relu' ? 'ReLU' : 'ReLU6'} 后为 ${number(tight(result))}`;
}

function filtering(f: StepFacts): Said[] {
  const isDepthwise = f.stage === 'depthwise';
  const head = isDepthwise ? lane(f.from) : f.to;
  const met = isDepthwise ? '输入值' : said`${lane(f.from)}${/\d$/.test(f.from) ? ' ' : ''}的值`;
  const meets = f.inPadding
    ? said`落在填充区，那里按 ${number('0')} 计算`
    : said`乘以${met} ${number(tight(f.value))}`;
  const joins = !f.last
    ? [f.first ? '是累加的第一项' : '加入累加和']
    : f.first
      ? said`就是全部，累加和为 ${sumOf(f)}`
      : said`是最后一项，累加和为 ${sumOf(f)}`;
  return said`${head}，${placeOf(f)}：${weightOf(f)} ${meets}，积 ${productOf(f)} ${joins}。`;
}

function mixing(f: StepFacts): Said[] {
  const of = said`${lane(before(f.from))}的滤波值 ${number(tight(f.value))}`;
  const takes = {
    none: said`舍去${of}`,
    same: said`原样取用${of}`,
    half: said`取${of} 的一半`,
    other: said`乘以${of}，得 ${productOf(f)}`,
  }[plainEffect(f) ?? 'other'];
  const end = !f.last
    ? ['不看邻居，只取各图同一位置的像素。']
    : f.terms === 1
      ? said`只有 1 项，得 ${sumOf(f)}。`
      : said`${f.terms === 2 ? '两' : `${f.terms} `}项相加，得 ${sumOf(f)}。`;
  return said`输出 ${f.map}，${placeOf(f)}：权重 ${number(tight(f.weight))} ${takes}。${end}`;
}

const sentence = (f: StepFacts): readonly Said[] => (f.stage === 'pointwise' ? mixing(f) : filtering(f));

const units: SteppingWords['transport']['units'] = {
  tap: '一次乘加',
  cell: '单元格',
  row: '行',
  map: '图',
  stage: '阶段',
};

/** How the units are counted, by their names: 每秒 5 次乘加, 每秒 2 张图. */
const counted: Record<string, string> = {
  [units.tap]: '次乘加',
  [units.cell]: '个单元格',
  [units.row]: '行',
  [units.map]: '张图',
  [units.stage]: '个阶段',
};
export const steppingZh: SteppingWords = {
  now: {
    label: '当前步骤',
    sentence,
    value: (step, of, stage, channel, row, column) =>
      `第 ${count(step)} 步，共 ${count(of)} 步，${stage}，通道 ${channel}，第 ${row} 行，第 ${column} 列`,
    position: (step, of) => ['第', count(step), `步，共 ${count(of)} 步`] as const,
    of: (total) => `/ ${count(total)}`,
  },
  sum: {
    label: '累加和',
    partial: '目前累加和',
    result: '累加和',
    activated: (name) => `经 ${name} 后`,
    rest: (n) => `其余 ${n} 项`,
    terms: (index, total) => `第 ${index}/${total} 项`,
  },
  transport: {
    label: '步进控制',
    first: '第一步',
    previous: '上一步',
    play: '播放',
    pause: '暂停',
    next: '下一步',
    last: '最后一步',
    stepBy: '步进单位',
    units,
    speed: '速度',
    speedValue: (rate, unit) =>
      `每秒 ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} ${counted[unit] ?? unit}`,
    step: '步骤',
    marks: { first: '滤波', second: '混合' },
  },
};
