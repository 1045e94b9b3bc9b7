import { asShown, count, shape, tight, times } from '../numbers.ts';
import { lane, number, said } from '../said.ts';
import type { Said } from '../said.ts';
import { typedEn } from './typed.en.ts';

/** Facts of one step, 1-based where people count, ready to be put into a sentence. */
export interface StepFacts {
  stage: 'standard' | 'grouped' | 'depthwise' | 'pointwise';
  /** Name of the input channel (or filtered map) of the tap. */
  from: string;
  /** Name of the map being computed, and its number. */
  to: string;
  map: number;
  /** The tap in the kernel, or null in a 1×1 step. */
  tap: { row: number; column: number; rows: number; columns: number } | null;
  output: { row: number; column: number };
  weight: number;
  value: number;
  inPadding: boolean;
  /** Whether nothing stands in the sum before it, neither a term nor a bias. */
  first: boolean;
  last: boolean;
  terms: number;
  sum: number;
  result: number | null;
  activation: 'none' | 'relu' | 'relu6';
}

/** What a layer is: one of its steps, or the two of a depthwise separable one. */
export type LayerKind = StepFacts['stage'] | 'separable';

/** `≈ .75` where the numbers that are shown, multiplied, would show another one than their product. */
export function productOf({ weight: w, value: x }: Pick<StepFacts, 'weight' | 'value'>): Said {
  const product = tight(Math.fround(w * x));
  return number(tight(asShown(w) * asShown(x)) === product ? product : `≈ ${product}`);
}

/** What a weight of the mixing does to a value, where that has a word of its own. */
export const plainEffect = ({ weight: w, value: x }: StepFacts): 'none' | 'same' | 'half' | null =>
  !Number.isFinite(x) ? null : w === 0 ? 'none' : w === 1 ? 'same' : w === 0.5 ? 'half' : null;

/** The weight by its place in the kernel, as people say it for 3×3. */
function weightOf({ tap, weight: w }: StepFacts): Said[] {
  const { row, column, rows, columns } = tap!;
  const shown = number(tight(w));
  if (rows === 1 && columns === 1) return said`the only weight ${shown}`;
  if (rows === 3 && columns === 3) {
    const place = [
      ['top-left', 'top', 'top-right'],
      ['left', 'centre', 'right'],
      ['bottom-left', 'bottom', 'bottom-right'],
    ][row - 1][column - 1];
    return said`the ${place} weight ${shown}`;
  }
  const place =
    rows === 1 ? `column ${column}` : columns === 1 ? `row ${row}` : `row ${row}, column ${column}`;
  return said`the weight ${shown} (kernel ${place})`;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const placeOf = ({ output: { row, column } }: StepFacts): string => `row ${row}, column ${column}`;

function sumOf({ sum, result, activation }: StepFacts): Said[] {
  const shown = number(tight(sum));
  if (activation === 'none' || result === null || result === sum) return [shown];
  const name = activation === 'relu' ? 'ReLU' : 'ReLU6';
  return said`${shown}, which ${name} turns into ${number(tight(result))}`;
}

function filtering(f: StepFacts): Said[] {
  const isDepthwise = f.stage === 'depthwise';
  const head = isDepthwise ? lane(capital(f.from)) : capital(f.to);
  const met = isDepthwise ? 'the input value' : said`the ${lane(f.from)} value`;
  const meets = f.inPadding
    ? said`falls on padding, which counts as ${number('0')}`
    : said`meets ${met} ${number(tight(f.value))}`;
  const joins = !f.last
    ? [f.first ? 'begins the sum' : 'joins the sum']
    : f.first
      ? said`is the whole sum: ${sumOf(f)}`
      : said`completes the sum: ${sumOf(f)}`;
  return said`${head}, ${placeOf(f)}: ${weightOf(f)} ${meets}. Their product, ${productOf(f)}, ${joins}.`;
}

function mixing(f: StepFacts): Said[] {
  const of = said`the ${lane(f.from)} value ${number(tight(f.value))}`;
  const takes = {
    none: said`leaves ${of} out`,
    same: said`takes ${of} as it is`,
    half: said`takes half of ${of}`,
    other: said`turns ${of} into ${productOf(f)}`,
  }[plainEffect(f) ?? 'other'];
  const end = !f.last
    ? ['No neighbours, only the same pixel of each map.']
    : f.terms === 1
      ? said`Its one term gives ${sumOf(f)}.`
      : said`All ${f.terms} terms add up to ${sumOf(f)}.`;
  return said`Output ${f.map}, ${placeOf(f)}: the weight ${number(tight(f.weight))} ${takes}. ${end}`;
}

const sentence = (f: StepFacts): readonly Said[] => (f.stage === 'pointwise' ? mixing(f) : filtering(f));

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
  sum: {
    label: 'Sum',
    partial: 'sum so far',
    result: 'sum',
    activated: (name: string) => `after ${name}`,
    rest: (n: number) => `${n} more`,
    terms: (index: number, count: number) => `${index} of ${count}`,
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
      `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} steps a second, each of one ${unit.toLowerCase()}`,
    step: 'Step',
    marks: { first: 'filter', second: 'mix' },
  },
  formula: {
    label: 'Formula',
    symbols: 'In symbols',
    numbers: 'In numbers',
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
    ratio: (ratio: number): readonly Said[] =>
      ratio >= 1 ? said`${number(times(ratio))} fewer` : said`${number(times(1 / ratio))} more`,
    same: 'no fewer: it is the standard layer',
    weightsName: 'Weights',
    whole: 'Whole photograph',
    against: (a: number, b: number) => `${count(a)} against ${count(b)}`,
    change: 'Change picture or layer',
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
