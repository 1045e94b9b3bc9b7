import { count } from '../numbers.ts';
import { number, said } from '../said.ts';
import type { PanelWords } from './panels.en.ts';

export const panelsZh: PanelWords = {
  panels: '面板',
  sections: { step: '本步', compare: '比较', layer: '层设置', picture: '图片' },
  formula: {
    label: '公式',
    symbols: '符号形式',
    numbers: '代入数值',
    bias: '偏置',
    more: (n) => `……另 ${n} 项`,
    padding: '在填充区',
  },
  code: {
    label: '代码',
    typescript: 'TypeScript',
    numpy: 'NumPy',
  },
  cost: {
    label: '计算量',
    title: '计算量（乘加次数）',
    separable: '可分离',
    grouped: '本层',
    standard: '标准',
    progress: (done, of) => `${count(done)} / ${count(of)}`,
    ratio: (ratio) =>
      ratio >= 1
        ? said`标准卷积的 ${number(`1/${ratio.toFixed(2)}`)}`
        : said`标准卷积的 ${number((1 / ratio).toFixed(2))} 倍`,
    same: '一样多：本层就是标准卷积',
    weightsName: '权重数',
    whole: '整张照片',
    against: (a, b) => `${count(a)}，标准 ${count(b)}`,
    change: '更换图片或层设置',
  },
  photo: {
    title: '作用于整张照片',
    none: '这些数据是键入或粘贴的，没有对应的照片。',
    frame: '照片上的取景框',
    boardFrame: '格图的取景框',
    frameValue: (x, y, w) => `距左边 ${x}%，距上边 ${y}%，宽 ${w}%`,
    hint: '拖动取景框，或用方向键移动；按 + 和 − 改变大小。',
    map: (o) => `整张照片，输出 ${o}`,
  },
  legend: {
    label: '颜色',
    input: '输入',
    filtered: '滤波结果',
    output: '输出',
    weights: '每个卷积核各有自己的色标，混合权重也是：中间色表示 0。',
    scale: '色标',
    shared: '各图统一',
    own: '每图各自',
  },
};
