// What the letters of the formulas mean, in the order in which one meets them.
import type { Both } from '../../../i18n/both.ts';

export interface Symbol {
  /** Letters, each set as a variable. */
  letters: readonly string[];
  means: Both<string>;
}

const row = (letters: string, en: string, zh: string): Symbol => ({
  letters: letters.split(' '),
  means: { en, zh },
});

export const SYMBOLS: readonly Symbol[] = [
  row(
    'H W',
    'rows and columns of the input (Hᵢ, Wᵢ) and of the output (Hₒ, Wₒ)',
    '输入的行数、列数（Hᵢ、Wᵢ），以及输出的（Hₒ、Wₒ）',
  ),
  row('C c', 'number of input channels; one of them', '输入通道数；其中一个'),
  row(
    'N o',
    'number of filters, which is that of output maps; one of them',
    '滤波器数，即输出图的张数；其中一张',
  ),
  row('k u v', 'kernel size; row and column in the kernel', '核尺寸（卷积核的边长）；核内的行、列'),
  row(
    'M m',
    'depth multiplier: kernels for each channel; one of them',
    '深度乘数：每个通道的卷积核个数；其中一个',
  ),
  row('q', 'a filtered map, q = cM + m, from 0 to MC − 1', '一张滤波结果，q = cM + m，从 0 到 MC − 1'),
  row('b y x', 'image of the batch; row and column of a pixel', '一批里的哪一张图像；像素的行、列'),
  row(
    's d p',
    'stride, dilation, padding before (t: top, l: left)',
    '步长、膨胀率、前面的填充（t 上，l 左）',
  ),
  row(
    'G',
    'groups of a convolution: 1 is standard, C is depthwise',
    '卷积的分组数：1 就是标准卷积，C 就是深度卷积',
  ),
  row('X', 'input; 0 outside its edges', '输入；边界之外为 0'),
  row('D', 'kernels of the depthwise step', '深度卷积的卷积核'),
  row(
    'Z A',
    'filtered maps before and after what stands between the steps',
    '滤波结果：两步之间的处理之前（Z）、之后（A）',
  ),
  row('P', 'weights of the pointwise step (mixing weights)', '逐点卷积的权重（混合权重）'),
  row(
    'W',
    'weights of a convolution, usually the standard one (in chapter 11: how many weights the separable layer has)',
    '卷积的权重，一般指标准卷积（第 11 章里是可分离层的权重个数）',
  ),
  row('Y', 'output', '输出'),
  row(
    'β γ μ σ ε',
    'bias or shift; scale, mean, deviation and small constant of a batch norm',
    '偏置或平移；批量归一化的缩放、均值、标准差和小常数',
  ),
  row('φ', 'activation (φ₁ between the steps, φ₂ at the end)', '激活函数（φ₁ 在两步之间，φ₂ 在最后）'),
  row('α', 'width multiplier: scales the channels of a whole network', '宽度乘子：缩放整个网络的通道数'),
  row('B', 'images in a batch', '一批有几张图像'),
  row('T', 'cells of padding on both sides together', '两边一共填充几格'),
  row('K', 'kernel length in one dimension', '一维卷积核的长度'),
];
