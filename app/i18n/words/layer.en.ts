// Words about the settings of a layer: names, help, and why a value is not possible.
import { count } from '../numbers.ts';
import { fieldEn } from './field.en.ts';

const list = (values: readonly (number | string)[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
const cells = (n: number): string => (n === 1 ? '1 cell' : `${n} cells`);
const each = (n: number, one: string): string => (n === 1 ? `1 ${one}` : `${count(n)} ${one}s`);

export const layerEn = {
  form: 'Layer',

  /** Names of single numbers and options; pairs as one field follow under `pairs`. */
  fields: {
    height: 'Height',
    width: 'Width',
    channels: 'Channels',
    filters: 'Filters',
    kernelHeight: 'Kernel height',
    kernelWidth: 'Kernel width',
    strideHeight: 'Vertical stride',
    strideWidth: 'Horizontal stride',
    dilationHeight: 'Vertical dilation',
    dilationWidth: 'Horizontal dilation',
    padTop: 'Padding at the top',
    padRight: 'Padding on the right',
    padBottom: 'Padding at the bottom',
    padLeft: 'Padding on the left',
    depthMultiplier: 'Depth multiplier',
    groups: 'Groups',
    padding: 'Padding',
    mixing: '1×1 mixing',
    bias: 'Bias',
    between: 'Activation in between',
    activation: 'Activation',
  },
  pairs: {
    kernel: 'Kernel size',
    stride: 'Stride',
    dilation: 'Dilation',
    pad: 'Padding in cells',
  },
  axes: { height: 'Vertical', width: 'Horizontal' },
  sides: { top: 'Top', right: 'Right', bottom: 'Bottom', left: 'Left' },
  rectangular: 'Height and width apart',

  paddings: {
    valid: 'none (valid)',
    same: 'same (TensorFlow)',
    pytorch: 'symmetric (PyTorch)',
    explicit: 'explicit, side by side',
  },
  activations: { none: 'none', relu: 'ReLU', relu6: 'ReLU6' },
  switches: { on: 'on', off: 'off' },

  help: {
    height: 'Rows of the input.',
    width: 'Columns of the input.',
    channels:
      'Maps of the input: 1 is grey, 3 are red, green and blue; for more, a small fixed first layer is put before.',
    filters: 'Maps of the output: each mixes all filtered maps with weights of its own.',
    kernel: 'Rows and columns of the window that slides over a map.',
    stride: 'How many cells the window moves at a time; 2 halves the map.',
    dilation: 'Distance between neighbouring taps; 2 leaves one cell out between them.',
    padding: 'Zeros put around the input before filtering.',
    pad: 'How many rows or columns of zeros each side gets.',
    depthMultiplier: 'Kernels for each input channel.',
    groups:
      'Into how many groups the channels are split: 1 is a standard convolution, one group per channel a depthwise one.',
    mixing: 'The 1×1 step that mixes the filtered maps at every pixel.',
    bias: 'A number added to every cell of a map, one for each map.',
    between: 'Applied to every filtered cell before mixing.',
    activation: 'Applied to every output cell.',
  },
  paddingHelp: {
    valid: 'The window stays inside the input, and the map shrinks.',
    same: 'The output has ⌈size ÷ stride⌉ cells; an odd row or column of zeros goes below or to the right.',
    pytorch: 'Both sides get ⌊dilation · (kernel − 1) ÷ 2⌋ cells, as is usual in PyTorch.',
    explicit: 'Each side gets as many cells as you say.',
  },

  /** Groups and the 1×1 step together, by the name of what they make. */
  depthwiseAlone: (maps: number) =>
    `One group per channel and no 1×1 step: the layer gives C·M = ${each(maps, 'map')}.`,
  kerasNote:
    'Keras refuses a layer whose stride and dilation both exceed 1. PyTorch computes it, and so does this page.',

  /** Which limit bit. */
  reasons: {
    range: fieldEn.range,
    'window-exceeds-input': (v: {
      axis: 'height' | 'width';
      needed: number;
      available: number;
      padded: number;
    }) =>
      `A kernel that spans ${cells(v.needed)} does not fit into an input that is ${v.available} ${v.axis === 'height' ? 'high' : 'wide'}${v.padded > 0 ? ' with its padding' : ''}.`,
    'too-many-maps': (v: { channels: number; depthMultiplier: number; most: number }) =>
      `${each(v.channels, 'channel')} with ${each(v.depthMultiplier, 'kernel')} each would make ${v.channels * v.depthMultiplier} filtered maps, and the board has room for ${v.most}.`,
    'channel-divisor': (v: { channels: number; allowed: readonly number[] }) =>
      `The groups must divide the ${each(v.channels, 'channel')} evenly: ${list(v.allowed)}.`,
    'common-divisor': (v: { channels: number; filters: number; allowed: readonly number[] }) =>
      `Without the 1×1 step the groups must divide both the ${each(v.channels, 'channel')} and the ${each(v.filters, 'filter')}, or be one per channel: ${list(v.allowed)}.`,
    'not-a-number': () => 'That is not a number.',
    'not-whole': () => fieldEn.whole,
    'not-an-option': (_: { allowed: readonly (string | boolean)[] }) => 'There is no such choice.',
  },

  /** `name` of the field, what was asked for and taken, and the sentence of the reason. */
  repair: (v: { name: string; asked: string; got: string; why: string }) =>
    `${v.name}: ${v.asked} is not possible, so it is ${v.got}. ${v.why}`,

  less: (name: string) => `${name}: less`,
  more: (name: string) => `${name}: more`,
  meanings: 'What the settings mean',
  /** What the layer comes to. */
  result: (v: { size: string; weights: number; biases: number; macs: number }) =>
    [
      `Output ${v.size}`,
      v.biases > 0
        ? `${each(v.weights, 'weight')}, ${v.biases === 1 ? '1 bias' : `${v.biases} biases`}`
        : each(v.weights, 'weight'),
      each(v.macs, 'multiply-add'),
    ].join(' · '),
  padded: (v: { top: number; right: number; bottom: number; left: number }) =>
    `Here: ${v.top} above, ${v.right} right, ${v.bottom} below, ${v.left} left.`,

  afresh: 'Start afresh',
  afreshNote: 'The layer and the picture that the page opens with. Undo brings yours back.',
  examples: {
    label: 'Examples',
    choose: 'Choose …',
    shape: (name: string, size: string) => `${name} (${size})`,
    names: {
      opening: 'Opening',
      hand: 'By hand',
      count: 'For counting',
      mobilenet: 'As in MobileNet',
      grouped: 'Grouped',
      signal: 'A signal',
      dilation: 'Dilated',
      multiplier: 'Two kernels per channel',
      medium: 'Medium',
      large: 'Large',
    },
    notes: {
      opening: 'The layer that the page opens with.',
      hand: 'Small whole numbers, to be worked out on paper: channel 1 counts up, channel 2 counts the cells passed to the right and down.',
      count: 'Small enough to count every weight and multiply-add.',
      mobilenet: 'Stride 2 with same padding, twice as many maps, and ReLU6 after both steps.',
      grouped: 'Filtering in groups: each filtered map reads the channels of its group.',
      signal: 'One row of cells, as in sound: the kernel slides along it.',
      dilation: 'The taps stand two cells apart: as many weights see a wider window.',
      multiplier: 'Every channel is filtered twice, so twice as many maps are mixed.',
      medium: 'Real sizes begin here: follow it by row, map or stage.',
      large: 'As large as the board goes: follow it by map or stage.',
    },
  },
};
