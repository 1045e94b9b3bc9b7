import { describe, expect, test } from 'vitest';
import { createTrace } from '../../../kernels/index.ts';
import type { Frame } from '../../../kernels/worker/protocol.ts';
import { plain } from '../../i18n/said.ts';
import { loadWords, wordsOf } from '../../i18n/words.ts';
import { steppingEn } from '../../i18n/words/stepping.en.ts';
import { steppingZh } from '../../i18n/words/stepping.zh.ts';
import { OPENING } from '../../model/settings.ts';
import type { LayerSettings } from '../../model/settings.ts';
import type { Source } from '../../state/address/address.ts';
import { tracing } from '../../testing/traced-layer.ts';
import type { TracedLayer } from '../../testing/traced-layer.ts';
import { mapNames } from '../names.ts';
import { positionText } from '../view.ts';
import { sentenceOf } from './sentence.ts';

const tracedLayer = tracing({ createTrace });
const photo: Source = { kind: 'sample', id: 'chelsea', crop: { x: 0, y: 0, width: 500 } };
const numbers: Source = { kind: 'numbers', values: new Float32Array(0) };
await loadWords('zh');
const stepping = { en: steppingEn, zh: steppingZh };

interface Asked {
  settings?: Partial<LayerSettings>;
  lang?: 'en' | 'zh';
  source?: Source;
  /** Numbers of the step that a test decides. */
  change?: Partial<Frame['step']>;
}

describe('the sentence', () => {
  const pieces = (find: (layer: TracedLayer) => number, asked: Asked = {}) => {
    const { settings: change = {}, lang = 'en', source = photo } = asked;
    const settings = { ...OPENING, ...change };
    const layer = tracedLayer(settings, 3);
    const frame = layer.frame(find(layer));
    const names = mapNames(settings, source, wordsOf(lang).step);
    return sentenceOf(
      {
        ...{ settings, geometry: layer.trace.geometry, names },
        frame: { ...frame, step: { ...frame.step, ...asked.change } },
      },
      stepping[lang],
    );
  };
  const said = (...given: Parameters<typeof pieces>) => plain(pieces(...given));
  const filtering = ({ trace }: TracedLayer) =>
    trace.find({ stage: 'depthwise', row: 1, column: 2, channel: 1 });
  const mixing = ({ trace }: TracedLayer) =>
    trace.find({ stage: 'pointwise', row: 1, column: 2, channel: 3 });
  const centre = (layer: TracedLayer) => filtering(layer) + 4;
  const last = (layer: TracedLayer) => filtering(layer) + 8;
  const numbersOf = { weight: 4, value: 0.19, after: 0.24 };

  test('tells of the first, a middle and the last tap of a cell, in both languages', () => {
    const change = numbersOf;
    expect(said(centre, { change })).toBe(
      'Green, row 2, column 3: the centre weight 4 meets the input value .19. Their product, .76, joins the sum.',
    );
    expect(said(filtering, { change })).toContain('Their product, .76, begins the sum.');
    expect(said(last, { change: { ...change, result: 0.24 } })).toBe(
      'Green, row 2, column 3: the bottom-right weight 4 meets the input value .19. Their product, .76, completes the sum: .24.',
    );
    expect(said(centre, { change, lang: 'zh' })).toBe(
      '绿色，第 2 行第 3 列：中心的权重 4 乘以输入值 .19，积 .76 加入累加和。',
    );
    expect(said(last, { change: { ...change, result: 0.24 }, lang: 'zh' })).toBe(
      '绿色，第 2 行第 3 列：右下的权重 4 乘以输入值 .19，积 .76 是最后一项，累加和为 .24。',
    );
  });

  test('sets numbers off, and gives the lane its hue', () => {
    expect(pieces(centre, { change: numbersOf })).toEqual([
      { lane: 'Green' },
      ...[', ', 'row 2, column 3', ': ', 'the ', 'centre', ' weight ', { number: '4' }, ' '],
      ...['meets ', 'the input value', ' ', { number: '.19' }, '. Their product, ', { number: '.76' }],
      ...[', ', 'joins the sum', '.'],
    ]);
  });

  test('writes a product with ≈ where the shown factors would give another', () => {
    expect(said(centre, { change: { weight: 4, value: 0.1882 } })).toContain('product, ≈\u00a0.75, joins');
    expect(said(centre, { change: { weight: 4, value: 0.1882 }, lang: 'zh' })).toContain(
      '积 ≈\u00a0.75 加入',
    );
  });

  test('tells of mixing: what a weight does to the value of its map', () => {
    const second = (layer: TracedLayer) => mixing(layer) + 1;
    const of = (weight: number) => said(second, { change: { weight, value: -0.49 } });
    const start = 'Output 4, row 2, column 3: the weight';
    const end = 'No neighbours, only the same pixel of each map.';
    expect(of(0.5)).toBe(`${start} .5 takes half of the green value −.49. ${end}`);
    expect(of(0)).toBe(`${start} 0 leaves the green value −.49 out. ${end}`);
    expect(of(1)).toBe(`${start} 1 takes the green value −.49 as it is. ${end}`);
    expect(of(-1)).toBe(`${start} −1 turns the green value −.49 into .49. ${end}`);
    const third = (layer: TracedLayer) => mixing(layer) + 2;
    const change = { weight: 1, value: 0.17, after: -0.07, result: -0.07 };
    expect(said(third, { change })).toBe(
      `${start} 1 takes the blue value .17 as it is. All 3 terms add up to −.07.`,
    );
    expect(said(third, { change, lang: 'zh' })).toBe(
      '输出 4，第 2 行第 3 列：权重 1 原样取用蓝色的滤波值 .17。3 项相加，得 −.07。',
    );
    expect(said(second, { change: { weight: 0.5, value: -0.49 }, lang: 'zh' })).toBe(
      '输出 4，第 2 行第 3 列：权重 .5 取绿色的滤波值 −.49 的一半。不看邻居，只取各图同一位置的像素。',
    );
  });

  test('says no untruth of values without end: 0 × ∞ is not left out', () => {
    const second = (layer: TracedLayer) => mixing(layer) + 1;
    expect(said(second, { change: { weight: 0, value: Infinity } })).toContain(
      'turns the green value ∞ into NaN',
    );
  });

  test('of a sum of one term does not speak of several', () => {
    const settings = { channels: 1, groups: 1, kernel: [1, 1] as const };
    const change = { weight: 2, value: 0.5, after: 1, result: 1 };
    expect(said(() => 0, { settings, change })).toBe(
      'Luminance, row 1, column 1: the only weight 2 meets the input value .5. Their product, 1, is the whole sum: 1.',
    );
    expect(said(() => 100, { settings, change })).toContain('Its one term gives 1.');
    expect(said(() => 0, { settings: { ...settings, bias: true }, change })).toMatch(/the sum: 1\.$/);
  });

  test('tells of padding, where nothing is met', () => {
    const corner = ({ trace }: TracedLayer) =>
      trace.find({ stage: 'depthwise', row: 0, column: 0, channel: 2 });
    const asked = { settings: { padding: 'same' as const }, change: { weight: 0.25 } };
    expect(said(corner, asked)).toBe(
      'Blue, row 1, column 1: the top-left weight .25 falls on padding, which counts as 0. Their product, 0, begins the sum.',
    );
    expect(said(corner, { ...asked, lang: 'zh' })).toBe(
      '蓝色，第 1 行第 1 列：左上的权重 .25 落在填充区，那里按 0 计算，积 0 是累加的第一项。',
    );
  });

  test('says where the weight stands in a kernel that is not 3×3', () => {
    const at = (kernel: readonly [number, number], lang: 'en' | 'zh' = 'en') =>
      said(() => 3, { settings: { kernel: [...kernel] as [number, number] }, change: numbersOf, lang });
    expect(at([5, 5])).toContain('the weight 4 (kernel row 1, column 4) meets');
    expect(at([1, 5])).toContain('the weight 4 (kernel column 4) meets');
    expect(at([5, 1])).toContain('the weight 4 (kernel row 4) meets');
    expect(at([5, 5], 'zh')).toContain('卷积核第 1 行第 4 列的权重 4 乘以');
  });

  test('says what an activation makes of the sum', () => {
    const settings = { between: 'relu' as const };
    const change = { ...numbersOf, after: -0.24, result: 0 };
    expect(said(last, { settings, change })).toMatch(/completes the sum: −\.24, which ReLU turns into 0\.$/);
    expect(said(last, { settings, change, lang: 'zh' })).toMatch(/累加和为 −\.24，经 ReLU 后为 0。$/);
  });

  test('calls channels of plain numbers by their numbers', () => {
    const asked = { source: numbers, change: numbersOf };
    expect(said(centre, asked)).toMatch(/^Channel 2, row 2, column 3: the centre weight 4 meets/);
    expect(said(centre, { ...asked, lang: 'zh' })).toMatch(/^通道 2，第 2 行第 3 列：中心的权重 4/);
    expect(said(mixing, asked)).toContain('the weight 4 turns the channel 1 value .19 into .76.');
    expect(said(mixing, { ...asked, lang: 'zh' })).toContain('权重 4 乘以通道 1 的滤波值 .19，得 .76。');
    const settings = { groups: 1, mixing: false };
    expect(said(() => 0, { ...asked, settings })).toBe(
      'Map 1, row 1, column 1: the top-left weight 4 meets the channel 1 value .19. Their product, .76, begins the sum.',
    );
    expect(said(() => 0, { ...asked, settings, lang: 'zh' })).toBe(
      '图 1，第 1 行第 1 列：左上的权重 4 乘以通道 1 的值 .19，积 .76 是累加的第一项。',
    );
  });
});

describe('the position in words', () => {
  test('counts step, channel, row and column from 1', () => {
    const { trace, frame } = tracedLayer(OPENING, 1);
    const said = (step: number, lang: 'en' | 'zh' = 'en') =>
      positionText(frame(step), wordsOf(lang).step.stages.kinds, stepping[lang]);
    expect(said(0)).toBe('Step 1 of 2,496, depthwise, channel 1, row 1, column 1');
    expect(said(trace.length - 1)).toBe('Step 2,496 of 2,496, pointwise, channel 4, row 8, column 8');
    expect(said(11, 'zh')).toBe('第 12 步，共 2,496 步，深度卷积，通道 1，第 1 行，第 2 列');
  });
});
