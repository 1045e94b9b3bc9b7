import { count, shape, times, value, weight } from '../numbers.ts';

import { typedEn } from './typed.en.ts';

/** Facts of one step, 1-based where people count, ready to be put into a sentence. */
export interface StepFacts {
  stage: 'standard' | 'grouped' | 'depthwise' | 'pointwise';
  /** Name of the input channel (or filtered map) of the tap. */
  from: string;
  /** Name of the map being computed. */
  to: string;
  /** The tap in the kernel, or null in a 1×1 step. */
  tap: { row: number; column: number; rows: number; columns: number } | null;
  input: { row: number; column: number };
  output: { row: number; column: number };
  weight: number;
  value: number;
  inPadding: boolean;
  last: boolean;
  terms: number;
  sum: number;
  result: number | null;
  activation: 'none' | 'relu' | 'relu6';
}

/** What a layer is: one of its steps, or the two of a depthwise separable one. */
export type LayerKind = StepFacts['stage'] | 'separable';

/** Where a tap sits in its kernel, as people say it for 3×3. */
function tapPlace(tap: NonNullable<StepFacts['tap']>): string {
  const { row, column, rows, columns } = tap;
  if (rows === 1 && columns === 1) return 'its only cell';
  if (rows === 3 && columns === 3) {
    return [
      ['top-left', 'top', 'top-right'],
      ['left', 'centre', 'right'],
      ['bottom-left', 'bottom', 'bottom-right'],
    ][row - 1][column - 1];
  }
  return rows === 1 ? `column ${column}` : columns === 1 ? `row ${row}` : `row ${row}, column ${column}`;
}

/** `channel 2` is a noun already, `red` is not. */
const isNoun = (name: string): boolean => /\d$/.test(name);

function sentence(f: StepFacts): string {
  const activated =
    f.activation === 'none' || f.result === null || f.result === f.sum
      ? ''
      : `, which ${f.activation === 'relu' ? 'ReLU' : 'ReLU6'} turns into ${value(f.result)}`;
  if (f.stage === 'pointwise') {
    const done = f.last
      ? ` ${f.terms === 1 ? 'Its one term gives' : `All ${f.terms} terms add up to`} ${value(f.sum)}${activated}.`
      : '';
    return `Mixing at row ${f.output.row}, column ${f.output.column}: ${f.to} adds ${weight(f.weight)} × the ${f.from} value ${value(f.value)}.${done}`;
  }
  const from = isNoun(f.from) ? f.from : `the ${f.from} channel`;
  const what =
    f.stage === 'depthwise' ? `Filtering ${from}` : `Filtering and mixing for ${f.to}, reading ${from}`;
  const tap = f.tap!;
  const place = tapPlace(tap);
  const named = tap.rows === 3 && tap.columns === 3;
  const weighs = named
    ? `the kernel’s ${place} weight ${weight(f.weight)}`
    : `the kernel’s weight ${weight(f.weight)} at ${place}`;
  const meets = f.inPadding
    ? `${weighs} falls into the padding, which counts as 0`
    : `${weighs} meets input row ${f.input.row}, column ${f.input.column}`;
  const done = f.last
    ? ` Row ${f.output.row}, column ${f.output.column} is complete: ${f.terms === 1 ? 'its one term gives' : `${f.terms} terms add up to`} ${value(f.sum)}${activated}.`
    : '';
  return `${what}: ${meets}.${done}`;
}

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
    weights: (kind: string, k: string, n: number) =>
      `${kind && `${kind} `}${k} · ${n === 1 ? '1 weight' : `${count(n)} weights`}`,
    kinds: { depthwise: 'depthwise', grouped: 'grouped', standard: 'standard', pointwise: 'pointwise' },
    label: 'Stages',
    short: { depthwise: 'Filter', grouped: 'Filter', standard: 'Filter + mix', pointwise: 'Mix' },
    panels: 'Panels',
    sections: { step: 'This step', compare: 'Compare', layer: 'Layer', picture: 'Picture' },
  },
  columns: {
    short: { in: 'Input', kernel: 'Kernels', bias: 'Bias', mid: 'Filtered', mixing: 'Mixing', out: 'Output' },
    in: (size: string) => `Input ${size}`,
    kernel: 'Kernels',
    mid: (size: string) => `Filtered ${size}`,
    mixing: 'Mixing weights',
    out: (size: string) => `Output ${size}`,
    page: (first: number, last: number, of: number) => `${first}–${last} of ${of}`,
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
  now: {
    label: 'Current step',
    sentence,
    value: (step: number, of: number, stage: string, channel: number, row: number, column: number) =>
      `Step ${count(step)} of ${count(of)}, ${stage}, channel ${channel}, row ${row}, column ${column}`,
    position: (step: number, of: number): readonly [string, string, string] => [
      'Step',
      count(step),
      `of ${count(of)}`,
    ],
    of: (total: number) => `/ ${count(total)}`,
  },
  transport: {
    label: 'Step controls',
    first: 'First step',
    previous: 'Previous step',
    play: 'Play',
    pause: 'Pause',
    next: 'Next step',
    last: 'Last step',
    stepBy: 'Step by',
    units: { tap: 'Multiply-add', cell: 'Cell', row: 'Row', map: 'Map', stage: 'Stage' },
    speed: 'Speed',
    speedValue: (rate: number, unit: string) =>
      `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} × ${unit.toLowerCase()} a second`,
    step: 'Step',
    marks: { first: 'filter', second: 'mix' },
  },
  formula: {
    label: 'Formula',
    symbols: 'In symbols',
    numbers: 'In numbers',
    partial: 'partial sum',
    result: 'sum',
    activated: (name: string) => `after ${name}`,
    terms: (index: number, count: number) => `${index} of ${count} terms`,
    bias: 'bias',
    more: (n: number) => `… ${n} more`,
    padding: 'in the padding',
  },
  code: {
    label: 'Code',
    typescript: 'TypeScript',
    numpy: 'NumPy',
  },
  cost: {
    label: 'Cost',
    title: 'Cost in multiply-adds',
    separable: 'Separable',
    grouped: 'This layer',
    standard: 'Standard',
    progress: (done: number, of: number) => `${count(done)} of ${count(of)}`,
    ratio: (ratio: number) =>
      ratio >= 1
        ? `${ratio.toFixed(2)}× fewer than standard`
        : `${(1 / ratio).toFixed(2)}× more than standard`,
    same: 'As many multiply-adds as the standard layer: it is one',
    weights: (a: number, b: number) => `${count(a)} weights against ${count(b)}`,
  },
  photo: {
    title: 'On the whole photograph',
    none: 'These numbers were typed or pasted: there is no photograph around them.',
    frame: 'Frame on the photograph',
    boardFrame: 'Frame of the board',
    frameValue: (x: number, y: number, w: number) =>
      `${x} % from the left, ${y} % from the top, ${w} % of the width`,
    hint: 'Drag the frame, or move it with the arrow keys; + and − change its size.',
    map: (o: number) => `Whole photograph, output ${o}`,
  },
  legend: {
    label: 'Colours',
    input: 'Input',
    filtered: 'Filtered',
    output: 'Output',
    weights: 'Each kernel has a scale of its own, as do the mixing weights: the middle colour is 0.',
    scale: 'Colour scale',
    shared: 'Shared',
    own: 'Each map its own',
  },
  tools: {
    label: 'Edit',
    groups: 'Groups',
    groupsValue: (g: number, c: number, n: number, mixing: boolean) => {
      const kind =
        g === c
          ? `${g} of ${c}: depthwise`
          : g === 1
            ? `1 of ${c}: standard`
            : `${g} of ${c}: grouped, ${c / g} channels each`;
      return !mixing && g === c ? `${kind}; outputs become ${n}` : kind;
    },
    mixing: '1×1 mixing',
    race: 'Race one cell',
    preset: 'Kernel preset',
    presetFor: 'Preset for',
    presetAll: 'all channels',
    presets: {
      identity: 'Identity',
      'sobel-x': 'Sobel x',
      'sobel-y': 'Sobel y',
      laplacian: 'Laplacian',
      box: 'Box blur',
      gaussian: 'Gaussian blur',
      sharpen: 'Sharpen',
      emboss: 'Emboss',
      random: 'Random',
    },
    presetNone: 'Choose …',
    undo: 'Undo',
    redo: 'Redo',
    reset: 'Reset',
    compare: 'Compare with standard',
    groupsDemo: 'Try with 12 channels',
  },
  valueBar: {
    label: 'Value',
    less: 'Less',
    more: 'More',
    done: 'Done',
    unpin: 'Let go',
  },
  pointing: {
    in: (n: number) => `meets ${n} window${n === 1 ? '' : 's'}`,
    field: (rows: string, columns: string) => `Comes from input rows ${rows}, columns ${columns}.`,
  },
  sizes: { map: (h: number, w: number, c: number) => shape(h, w, c) },
};

export type StepWords = typeof stepEn;
