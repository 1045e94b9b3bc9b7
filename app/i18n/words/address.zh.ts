import { count } from '../numbers.ts';
import type { addressEn } from './address.en.ts';
import { spaced } from '../both.ts';
import { imageZh } from './image.zh.ts';
import { layerZh } from './layer.zh.ts';
import { shellZh } from './shell.zh.ts';

const names: typeof addressEn.names = {
  lang: '语言',
  theme: '主题',
  step: '当前步骤',
  unit: '步进单位',
  speed: '速度',
  compare: '比较方式',
  scale: '色标',
  code: '代码的语言',
  race: '参加比赛的格子',
  hide: '隐藏的部分',
  h: '高度',
  w: '宽度',
  c: '通道数',
  n: '滤波器数',
  k: '卷积核',
  s: '步长',
  d: '膨胀率',
  p: '填充',
  pad: '填充格数',
  m: '深度乘数',
  g: '分组数',
  mix: '1×1 混合',
  b: '偏置',
  act0: '中间的激活函数',
  act: '激活函数',
  img: '照片',
  crop: '照片的取景框',
  in: '以数字给出的输入',
  ie: '改动过的输入格',
  dw: '第一步的权重',
  dwb: '第一步的偏置',
  pw: '混合权重',
  pwb: '1×1 卷积的偏置',
  sw: '标准卷积的权重',
  swb: '标准卷积的偏置',
};

type Key = keyof typeof names;

const options: { [K in Key]?: Record<string, string> } = {
  lang: { '': '浏览器的语言', en: 'English', zh: '中文' },
  theme: { '': '跟随系统', light: '浅色', dark: '深色', projector: '投影' },
  step: { '': '未指定' },
  unit: { mac: '一次乘加', cell: '单元格', row: '行', map: '图', stage: '阶段' },
  speed: { '': '默认速度' },
  compare: { off: '不比较', merged: '用合并得到的权重', own: '用独立的权重' },
  code: { typescript: 'TypeScript', numpy: 'NumPy' },
  scale: { shared: '各图统一', own: '每图各自' },
  race: { '': '无' },
  hide: { '': '无' },
  p: layerZh.paddings,
  mix: layerZh.switches,
  b: layerZh.switches,
  act0: layerZh.activations,
  act: layerZh.activations,
  img: {
    ...Object.fromEntries(Object.entries(imageZh.samples).map(([id, { name }]) => [id, `“${name}”`])),
    own: '你自己的图片',
  },
};

function named(key: Key, taken: string): string {
  if (taken !== '' && key === 'step') return `第 ${count(Number(taken) + 1)} 步`;
  if (taken !== '' && key === 'race') {
    const [row, column, map] = taken.split(',').map((n) => Number(n) + 1);
    return `第 ${map} 张图的第 ${row} 行第 ${column} 列`;
  }
  return options[key]?.[taken] ?? taken.replaceAll(',', '、');
}

export const addressZh: typeof addressEn = {
  title: (onlyMangled) => (onlyMangled ? '链接已修复' : '这个网址里有些内容无法照用'),
  rest: '其余都与链接所写的一致。',
  names,
  repairs: {
    value: (v) => `\`${v.key}=${v.was}\` 无法采用，${names[v.key]}现为${spaced(named(v.key, v.taken))}。`,
    mangled: () => '邮件或聊天软件改动了链接里的符号，或把句末的标点也带了进来，现已还原。',
    page: ({ was }) => `这里没有 \`${was}\` 这一页，现在显示的是首页。`,
    place: ({ was, page }) => `“${shellZh.pages.names[page]}”里没有 \`${was}\`，现在显示的是它的开头。`,
    unknown: ({ key }) => `\`${key}\` 在这里没有意义，已略过。`,
    twice: ({ key }) => `\`${key}\` 出现了不止一次，以第一个为准。`,
    entries: (v) =>
      `\`${v.key}\`（${names[v.key]}）中有 ${count(v.broken)} 项写错了或超出了范围：写错的已略去，超出的已改为极限值。`,
    'too-many': (v) => `\`${v.key}\`（${names[v.key]}）最多可有 ${count(v.most)} 项，后面的已略去。`,
    count: (v) =>
      v.got < v.expected
        ? `输入共有 ${count(v.expected)} 个数，\`${v.key}\` 只给出 ${count(v.got)} 个，缺少的以 0 补齐。`
        : `输入只有 ${count(v.expected)} 个数，\`${v.key}\` 却给出 ${count(v.got)} 个，多余的已略去。`,
    'too-large': (v) =>
      `\`${v.key}\` 最多能给出 ${count(v.most)} 个数，而这里的输入需要 ${count(v.cells)} 个，因此改用照片。`,
    unused: ({ key }) => `输入已由数字给出，因此略过了 \`${key}\`。`,
    'too-long': ({ most }) => `网址超过了 ${count(most)} 个字符，后面的部分已略去。`,
    more: (v) => `另有 ${count(v.count)} 处，不再一一列出。`,
  },
  withReason: (repair, why) => `${repair}${why}`,
  leftOut: (keys) =>
    `一个链接装不下全部内容，只留在这台设备上的有：${keys.map((key) => names[key]).join('、')}。在这里打开链接，一切都会恢复；在别处则换成示例照片或这一层原有的权重，并会加以说明。`,
  absent: (keys) =>
    `缺少：${keys.map((key) => names[key]).join('、')}。链接装不下的内容只保存在制作它的设备上，空间不够时旧的会被清除。这里换成了示例照片或这一层原有的权重，其余都与链接一致。`,
};
