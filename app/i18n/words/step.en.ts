// Words that the first screen needs: the whole layer, and the maps that it shares with the cells.
import { count, times } from '../numbers.ts';
import { typedEn } from './typed.en.ts';

/** What a layer is: one of its steps, or the two of a depthwise separable one. */
export type LayerKind = 'standard' | 'grouped' | 'depthwise' | 'pointwise' | 'separable';

export const stepEn = {
  title: 'Filter & Mix',
  stages: {
    photo: 'Photo',
    numbers: 'Input',
    depthwise: 'Filter each channel',
    grouped: 'Filter in groups',
    standard: 'Filter and mix at once',
    pointwise: 'Mix the channels',
    output: 'Output',
    channels: (c: number) => (c === 1 ? 'One channel' : c === 3 ? 'Three channels' : `${c} channels`),
    channelsShort: 'Channels',
    weights: (k: string, n: number) => `${k} · ${n === 1 ? '1 weight' : `${count(n)} weights`}`,
    kinds: { depthwise: 'depthwise', grouped: 'grouped', standard: 'standard', pointwise: 'pointwise' },
    label: 'Stages',
    short: { depthwise: 'Filter', grouped: 'Filter', standard: 'Filter + mix', pointwise: 'Mix' },
  },
  columns: {
    short: { in: 'Input', kernel: 'Kernels', bias: 'Bias', mid: 'Filtered', mixing: 'Mixing', out: 'Output' },
    in: (size: string) => `Input ${size}`,
    kernel: 'Kernels',
    mid: (size: string) => `Filtered ${size}`,
    mixing: 'Mixing weights',
    out: (size: string) => `Output ${size}`,
    page: (first: number, last: number, of: number) =>
      `${first === last ? first : `${first}–${last}`} of ${of}`,
    lane: (name: string, n: number, of: number) => `${name} · lane ${n} of ${of}`,
    chooseLane: 'Lane',
    chooseOutput: 'Output map',
    kernelOne: 'Kernel',
    previousPage: 'Earlier maps',
    nextPage: 'Later maps',
  },
  whole: {
    view: 'View',
    views: { whole: 'Whole', cells: 'Cells' },
    kinds: {
      separable: 'Depthwise separable convolution, in place of a standard one',
      depthwise: 'Depthwise convolution',
      grouped: 'Grouped convolution',
      standard: 'Standard convolution',
      pointwise: 'Pointwise convolution',
    },
    headline: (kind: LayerKind, ratio: number, multiplyAdds: number) => {
      const gain =
        ratio >= 1
          ? `the same shapes, ${times(ratio)} fewer multiply-adds.`
          : `the same shapes, ${times(1 / ratio)} more multiply-adds.`;
      switch (kind) {
        case 'separable':
          return `Filter each channel, then mix them: ${gain}`;
        case 'depthwise':
          return `Filter each channel, and mix nothing: ${count(multiplyAdds)} multiply-adds.`;
        case 'grouped':
          return `Filter and mix within groups: ${gain}`;
        case 'standard':
        case 'pointwise':
          return `Filter and mix at once: ${count(multiplyAdds)} multiply-adds.`;
      }
    },
    photograph: 'Photograph',
    numbers: 'These numbers were typed or pasted: there is no photograph around them.',
    drag: 'Drag the frame: everything follows.',
    step: 'Step through it',
    stepNote: 'one multiply-add at a time',
    race: 'Race one cell',
    raceNote: 'standard against separable',
    change: 'Change picture or layer',
    below: 'below zero',
    above: 'above',
  },
  labels: {
    done: 'done',
    toCome: 'to come',
    filtered: 'filtered',
    cell: (n: number, of: number) => `cell ${n} of ${of}`,
    factors: 'weight × value',
    product: '= product',
  },
  maps: {
    in: (c: number) => `Input, channel ${c}`,
    kernel: (c: number) => `Depthwise kernel, channel ${c}`,
    kernelOf: (c: number, m: number) => `Depthwise kernel, channel ${c}, multiplier ${m}`,
    kernelBetween: (c: number, q: number) => `Kernel, channel ${c} to map ${q}`,
    mid: (q: number) => `Filtered, channel ${q}`,
    mixing: 'Mixing weights',
    mixingOf: (o: number) => `Mixing weights, output ${o}`,
    out: (o: number) => `Output, channel ${o}`,
    bias: (n: number) => `Bias ${n}`,
    biasShort: 'β',
    cell: (row: number, column: number, v: string) => `row ${row}, column ${column}, ${v}`,
    mixingCell: (o: number, from: string, v: string) => `output ${o}, ${from}, ${v}`,
    notYet: 'not computed yet',
    partial: (v: string) => `partial sum ${v}`,
    edit: (name: string) => `New value for ${name}`,
    within: (grid: string, cell: string) => `${grid}, ${cell}`,
    outputMap: (o: number) => `output map ${o}`,
  },
  typed: typedEn,
  channels: {
    red: 'red',
    green: 'green',
    blue: 'blue',
    luminance: 'luminance',
    'edges-x': 'vertical edges',
    'edges-y': 'horizontal edges',
    blur: 'blur',
    detail: 'detail',
    'red-green': 'red–green',
    'blue-yellow': 'blue–yellow',
    'diagonal-down': 'falling edges',
    'diagonal-up': 'rising edges',
    plain: (c: number) => `channel ${c}`,
    multiplied: (name: string, m: number) => `${name}, kernel ${m}`,
    map: (q: number) => `map ${q}`,
    firstLayer: (c: number) =>
      `The picture’s red, green and blue were turned into ${c} channels by a small fixed layer, run by the same kernels.`,
  },
};

export type StepWords = typeof stepEn;
