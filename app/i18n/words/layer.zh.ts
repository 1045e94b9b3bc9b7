import { count } from '../numbers.ts';
import { spaced } from '../both.ts';
import type { layerEn } from './layer.en.ts';
import { fieldZh } from './field.zh.ts';

const list = (values: readonly (number | string)[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join('、')} 或 ${values.at(-1)}`;

export const layerZh: typeof layerEn = {
  form: '层设置',

  fields: {
    height: '高度',
    width: '宽度',
    channels: '通道数',
    filters: '滤波器数',
    kernelHeight: '卷积核高度',
    kernelWidth: '卷积核宽度',
    strideHeight: '纵向步长',
    strideWidth: '横向步长',
    dilationHeight: '纵向膨胀率',
    dilationWidth: '横向膨胀率',
    padTop: '上方填充',
    padRight: '右侧填充',
    padBottom: '下方填充',
    padLeft: '左侧填充',
    depthMultiplier: '深度乘数',
    groups: '分组数',
    padding: '填充',
    mixing: '1×1 混合',
    bias: '偏置',
    between: '中间的激活函数',
    activation: '激活函数',
  },
  pairs: {
    kernel: '卷积核大小',
    stride: '步长',
    dilation: '膨胀率',
    pad: '填充格数',
  },
  axes: { height: '纵向', width: '横向' },
  sides: { top: '上', right: '右', bottom: '下', left: '左' },
  rectangular: '高和宽分开设置',

  paddings: {
    valid: '不填充（valid）',
    same: 'same 填充（TensorFlow）',
    pytorch: '对称填充（PyTorch）',
    explicit: '逐边指定',
  },
  activations: { none: '无', relu: 'ReLU', relu6: 'ReLU6' },
  switches: { on: '开', off: '关' },

  help: {
    height: '输入有多少行。',
    width: '输入有多少列。',
    channels: '输入有几个通道：1 个是灰度，3 个是红、绿、蓝；再多，就在前面加一个固定的小卷积层。',
    filters: '输出有几张图：每一张都用自己的一组权重，把所有滤波后的图混合起来。',
    kernel: '在图上滑动的窗口有几行几列。',
    stride: '窗口每次移动几格；步长为 2 时，图的边长减半。',
    dilation: '相邻采样点的间距；膨胀率为 2 时，中间空出一格。',
    padding: '滤波之前，在输入四周补上的零。',
    pad: '每一边补几行或几列零。',
    depthMultiplier: '每个输入通道用几个卷积核。',
    groups: '把通道分成几组：1 组就是标准卷积，每个通道自成一组就是深度卷积。',
    mixing: '在每个像素处，把滤波后的各张图混合起来的 1×1 卷积（逐点卷积）。',
    bias: '给一张图的每一格都加上的同一个数，每张图各有一个。',
    between: '混合之前，作用于滤波结果的每一格。',
    activation: '作用于输出的每一格。',
  },
  paddingHelp: {
    valid: '窗口不越出输入，所以图会变小。',
    same: '输出有 ⌈边长 ÷ 步长⌉ 格；补零的行数或列数为奇数时，多出的一行（列）补在下方（右侧）。',
    pytorch: '两边各补 ⌊膨胀率 · (卷积核边长 − 1) ÷ 2⌋ 格，这是 PyTorch 里的惯用做法。',
    explicit: '每一边补几格，由你决定。',
  },

  depthwiseAlone: (maps) => `每个通道自成一组，又没有 1×1 卷积：这一层输出 C·M = ${maps} 张图。`,
  kerasNote: '步长和膨胀率同时大于 1 的层，Keras 不接受；PyTorch 能算，本页也能算。',

  reasons: {
    range: fieldZh.range,
    'window-exceeds-input': (v) =>
      `跨 ${v.needed} 格的卷积核放不进${v.padded > 0 ? '连填充在内' : ''}只有 ${v.available} 格${v.axis === 'height' ? '高' : '宽'}的输入。`,
    'too-many-maps': (v) =>
      `${v.channels} 个通道，每个用 ${v.depthMultiplier} 个卷积核，会得到 ${v.channels * v.depthMultiplier} 张滤波后的图，而这里最多放得下 ${v.most} 张。`,
    'channel-divisor': (v) => `分组数必须整除通道数 ${v.channels}：可取 ${list(v.allowed)}。`,
    'common-divisor': (v) =>
      `没有 1×1 卷积时，分组数必须同时整除通道数 ${v.channels} 和滤波器数 ${v.filters}，或者等于通道数：可取 ${list(v.allowed)}。`,
    'not-a-number': () => '这不是数字。',
    'not-whole': () => fieldZh.whole,
    'not-an-option': () => '没有这个选项。',
  },

  repair: (v) => `${v.name}：不能取${spaced(v.asked)}，现为${spaced(v.got)}。${v.why}`,

  less: (name) => `${name}：减小`,
  more: (name) => `${name}：增大`,
  meanings: '各项设置的含义',
  result: (v) =>
    [
      `输出 ${v.size}`,
      v.biases > 0 ? `${count(v.weights)} 个权重，${count(v.biases)} 个偏置` : `${count(v.weights)} 个权重`,
      `${count(v.macs)} 次乘加`,
    ].join(' · '),
  padded: (v) => `这里：上 ${v.top}、右 ${v.right}、下 ${v.bottom}、左 ${v.left}。`,

  afresh: '重新开始',
  afreshNote: '回到打开页面时的层和图片。撤销可以找回你做的。',
  examples: {
    label: '示例',
    choose: '请选择……',
    shape: (name, size) => `${name}（${size}）`,
    names: {
      opening: '初始',
      hand: '手算',
      count: '数一数',
      mobilenet: '仿 MobileNet',
      grouped: '分组卷积',
      signal: '一维信号',
      dilation: '空洞卷积',
      multiplier: '每通道两个卷积核',
      medium: '中等',
      large: '大',
    },
    notes: {
      opening: '页面打开时的那一层。',
      hand: '都是小整数，可以在纸上算：通道 1 从 1 起依次递增，通道 2 是各格向右、向下的格数之和。',
      count: '小到可以把每个权重、每次乘加都数一遍。',
      mobilenet: '步长 2，same 填充，图的张数翻倍，两步之后都接 ReLU6。',
      grouped: '分组滤波：滤波后的每张图只读本组的通道。',
      signal: '只有一行格子，就像一段声音：卷积核沿着它滑动。',
      dilation: '采样点隔一格取一个：权重一样多，窗口却更宽。',
      multiplier: '每个通道滤波两次，参与混合的图也就多了一倍。',
      medium: '真实网络的尺寸从这里开始：适合按行、按图或按阶段来看。',
      large: '这里能放下的最大一层：适合按图或按阶段来看。',
    },
  },
};
