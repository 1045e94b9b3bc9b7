// Words of the Explore page about a separable layer and the standard convolution beside it.
import { count, shape } from '../numbers.ts';
import { percent } from '../terms.ts';

export const versusEn = {
  title: 'Against a standard convolution',
  note: (h: number, w: number, C: number, standard: number, separable: number) =>
    `${shape(h, w, C)} for each output · ${count(standard)} weights, separable ${count(separable)}`,
  door: 'Compare the results',
  intro:
    'What is lost when a standard convolution is made separable? Choose one. The separable layer nearest to it takes the place of yours, and both are shown side by side; Undo brings yours back.',
  bank: 'Standard kernels',
  choose: 'choose …',
  banks: {
    merged: 'the two steps of this layer, merged',
    compass: 'edges at 8 angles (compass)',
    lines: 'lines at 8 angles',
    motion: 'motion blur at 8 angles',
    opponent: 'a colour against what surrounds it',
    random: 'random',
    own: 'your own',
  },
  drawAgain: 'Draw again',
  kernels: (isSame: boolean): string =>
    isSame
      ? 'A column for each output; the same kernel in every channel.'
      : 'A column for each output, a row for each channel.',
  multiplier: 'Kernels for each channel',
  fit: (M: number, error: string) => `${count(M)}, ${error}`,
  off: (share: number) => `${percent(share)} off`,
  exact: 'exact',
  offNote:
    'How far the weights of the nearest separable layer are from the standard ones: |W\u00a0−\u00a0W′|\u00a0/\u00a0|W|.',
  changed: 'The layer was changed and is no longer the nearest one.',
  again: 'Fit again',
  end: 'End the comparison',

  view: 'Shown',
  versus: { standard: 'Standard', both: 'Both', separable: 'Separable', difference: 'Difference' },
  faintAndFull: 'faint: standard, full: separable',
  bothName: (name: string) => `${name}, standard and separable`,
  handle: 'Line between standard and separable',
  handleValue: (at: number) => `standard ${percent(at)}, separable ${percent(1 - at)}`,

  loss: {
    label: (outputs: readonly number[]) =>
      `Difference in output${outputs.length === 1 ? '' : 's'} ${outputs.join(', ')}`,
    all: (n: number) => `Difference in all ${count(n)} outputs`,
    largest: 'largest',
    rms: 'RMS',
    range: (range: string) => `of the standard range, ${range}`,
    waiting: 'The difference is known when the whole picture has been run over.',
    unknown: 'The difference is not known: the run was ended.',
  },

  measure: {
    caption: (h: number, w: number, C: number) => `Measured on the whole picture, ${shape(h, w, C)}`,
    part: (h: number, w: number, C: number) => `Measured on ${shape(h, w, C)}, as much as is run in one go`,
    hint: 'Runs both here, in turns.',
    note: 'The convolutions alone, on the engine of this page: reading, histograms and painting are not in these times.',
    failed: 'That could not be measured.',
  },

  paste: {
    title: 'Paste standard kernels',
    field: 'Numbers',
    hint: 'Kernels one after the other, with an empty line between them, or an array of NumPy or PyTorch.',
    each: 'One kernel is',
    kernelsFor: { all: 'an output, in every channel', each: 'an output in one channel' },
    order: 'In that case the channels of output 1 come first, as PyTorch has them: (N, C, rows, columns).',
    read: (h: number, w: number, N: number) =>
      N === 1 ? `One output of ${shape(h, w)}.` : `${count(N)} outputs of ${shape(h, w)}.`,
    problems: {
      'too-large': (v: { height: number; width: number; most: number }) =>
        `${shape(v.height, v.width)} is too large: a kernel is at most ${shape(v.most, v.most)}.`,
      'too-many': (v: { got: number; most: number }) =>
        `${count(v.got)} outputs are too many: at most ${count(v.most)}.`,
      'no-multiple': (v: { got: number; channels: number }) =>
        `${count(v.got)} kernels cannot be shared out among outputs of ${count(v.channels)} channels.`,
    },
  },

  keys: {
    flip: 'From the standard result to the separable one, and back',
    both: 'Both results, with a line between them',
    difference: 'The difference of both results',
  },
};

export type VersusWords = typeof versusEn;
