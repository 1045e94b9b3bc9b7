// Words of the panels around the board, and of the photograph on it.
import { count, times } from '../numbers.ts';
import { number, said } from '../said.ts';
import type { Said } from '../said.ts';

export const panelsEn = {
  panels: 'Panels',
  sections: { step: 'This step', compare: 'Compare', layer: 'Layer', picture: 'Picture' },
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
      `${x}% from the left, ${y}% from the top, ${w}% of the width`,
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
};

export type PanelWords = typeof panelsEn;
