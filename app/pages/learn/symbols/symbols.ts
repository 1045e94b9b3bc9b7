// What the letters of the formulas mean, in the order in which one meets them: one meaning each, in all chapters, on the board and
// in app/model/README.md. tools/symbols.test.ts reads every formula against this table.
import type { Both } from '../../../i18n/both.ts';

export interface Letter {
  /** As in a formula: `H_out` is set with a label below, `b′` with a prime. */
  name: string;
  /** For an array, the letter of each index in its order; `m?` may be left out, `q|o` is either. Null: a number, or an index. */
  indices: readonly string[] | null;
}

export interface Symbol {
  letters: readonly Letter[];
  means: Both<string>;
  /** The chapter that explains it. No formula of an earlier one uses it. */
  chapter: number;
}

/** `D[u,v,c,m?]` is an array and its indices, `C` a number. */
function letterOf(text: string): Letter {
  const [, name, list] = /^([^[]+)(?:\[(.*)\])?$/.exec(text)!;
  return { name, indices: list?.split(',') ?? null };
}

const row = (chapter: number, letters: string, en: string, zh: string): Symbol => ({
  letters: letters.split(' ').map(letterOf),
  means: { en, zh },
  chapter,
});

export const SYMBOLS: readonly Symbol[] = [
  row(1, 'C c', 'input channels: how many; one of them', '输入通道：个数；其中一个'),
  row(
    1,
    'N o',
    'output maps: how many, one for each filter; one of them',
    '输出图：张数（每个滤波器一张）；其中一张',
  ),
  row(1, 'H_out W_out', 'rows and columns of an output map', '输出图的行数、列数'),
  row(1, 'k', 'kernel size: its side, in one dimension its length', '核尺寸：边长，一维时是长度'),
  row(2, 'X[y,x,c]', 'input; 0 outside its edges', '输入；边界之外为 0'),
  row(2, 'Y[y,x,o]', 'output', '输出'),
  row(2, 'K[u,v,c,q|o]', 'kernels of a standard convolution', '标准卷积的卷积核'),
  row(2, 'β[o]', 'bias of an output map', '输出图的偏置'),
  row(2, 'y x', 'row and column of a pixel that is written', '写出的像素所在的行、列'),
  row(2, 'u v', 'row and column inside a kernel', '卷积核内的行、列'),
  row(
    2,
    'M m',
    'depth multiplier, kernels for each channel: how many; one of them',
    '深度乘数，即每个通道的卷积核：个数；其中一个',
  ),
  row(3, 'Z[y,x,q]', 'filtered maps, as the depthwise step writes them', '滤波图：深度卷积直接写出的'),
  row(3, 'D[u,v,c,m?]', 'kernels of the depthwise step', '深度卷积的卷积核'),
  row(
    3,
    'Q q',
    'filtered maps: how many, MC; one of them, cM + m',
    '滤波图：张数，即 MC；其中一张，即 cM + m',
  ),
  row(3, 'α', 'width multiplier: scales the channels of a whole network', '宽度乘数：缩放整个网络的通道数'),
  row(
    3,
    'G',
    'groups of a convolution: 1 is standard, C is depthwise',
    '卷积的分组数：1 就是标准卷积，C 就是深度卷积',
  ),
  row(4, 'P[q,o]', 'mixing weights, the weights of the pointwise step', '混合权重，即逐点卷积的权重'),
  row(6, 'b[q]', 'bias of a filtered map', '滤波图的偏置'),
  row(6, 'A[y,x,q]', 'filtered maps, after what stands between the steps', '滤波图：经过两步之间的处理之后'),
  row(6, 'BN_1', 'batch norm between the steps', '两步之间的批量归一化'),
  row(6, 'φ_1 φ_2', 'activations: between the steps; at the end', '激活函数：两步之间的；最后的'),
  row(
    6,
    'μ[q] σ[q] γ[q] δ[q] ε',
    'of a batch norm: mean, standard deviation, scale, shift, small constant',
    '批量归一化的均值、标准差、缩放、平移、小常数',
  ),
  row(
    6,
    'D′[u,v,c,m?] b′[q]',
    'kernels and biases with the batch norm folded in',
    '融合了批量归一化的卷积核与偏置',
  ),
  row(8, 's d p', 'stride, dilation, cells of padding before the input', '步长、膨胀率、输入前面填充的格数'),
  row(8, 's_h d_h p_h', 'the same from row to row', '同上，沿行的方向（上下）'),
  row(8, 's_w d_w p_w', 'the same from column to column', '同上，沿列的方向（左右）'),
  row(8, 'k_h k_w', 'rows and columns of a kernel', '卷积核的行数、列数'),
  row(8, 'k_e', 'cells that a dilated kernel spans', '膨胀以后卷积核跨过的格数'),
  row(8, 'n', 'cells of the input along one direction', '输入在一个方向上的格数'),
  row(8, 'p_0 p_1 T', 'cells of padding before, after, together', '前面、后面、一共填充的格数'),
  row(11, 'H_in W_in', 'rows and columns of the input', '输入的行数、列数'),
  row(11, 'B', 'images in a batch', '一批有几张图像'),
  row(12, 't', 'how many times as wide the middle of a block is', '块的中间扩到几倍宽'),
];

/** On the board only, for a grouped step. */
export const ON_THE_BOARD: readonly Symbol[] = [
  row(0, 'c_0', 'the first channel of a group', '一组里的第一个通道'),
];

/** The letters of the formulas that chapter 7 quotes: what they mean there, and nowhere else. */
export const QUOTED: readonly Symbol[] = [
  row(7, 'I[i,j,k|c?]', 'input', '输入'),
  row(7, 'O[i,j,m|k|c]', 'filtered maps', '滤波图'),
  row(7, 'O′[i,j,k|o]', 'output', '输出'),
  row(7, 'K[m,n,c?]', 'kernels of the depthwise step', '深度卷积的卷积核'),
  row(7, 'W[m|n,o?]', 'mixing weights', '混合权重'),
  row(7, 'i j', 'row and column of a pixel that is written', '写出的像素所在的行、列'),
  row(
    7,
    'm n',
    'row and column inside a kernel; in formula 2, filtered map and weight',
    '卷积核内的行、列；公式二里是滤波图和权重',
  ),
  row(
    7,
    'k',
    'kernel size, and channel or output map as well: that is the mistake',
    '既是核尺寸，又是通道或输出图：错就错在这里',
  ),
];
