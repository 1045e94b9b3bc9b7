import { count, value, weight } from '../numbers.ts';
import { inBrackets, percent } from '../terms.ts';

const plural = (n: number, one: string) => `${count(n)} ${n === 1 ? one : `${one}s`}`;

export const compareEn = {
  title: 'Compare with standard',
  off: 'A standard convolution filters and mixes at once, with one kernel for every pair of input channel and output. Run one on the same input and see where the two differ.',
  start: 'Run a standard layer beside it',
  stop: 'Close the comparison',
  waiting: 'The standard layer is being computed.',
  mode: {
    label: 'Standard layer’s weights',
    merged: 'Merged from both steps',
    own: 'Its own',
  },
  noMixing: 'Without the 1×1 step there is nothing to merge: the standard layer has weights of its own.',
  output: {
    label: 'Output compared',
    short: 'Output',
    one: (o: number) => `Output ${o}`,
    of: (o: number, n: number) => `Output ${o} of ${n}`,
    previous: 'Earlier output',
    next: 'Later output',
  },
  maps: {
    separable: 'Separable',
    layer: 'This layer',
    standard: 'Standard',
    difference: 'Difference',
    grid: (name: string, o: number) => `${name}, channel ${o}`,
  },
  readout: (row: number, column: number, a: number, b: number, d: number) =>
    `Row ${row}, column ${column}: ${value(a)} − ${b < 0 ? `(${value(b)})` : value(b)} = ${value(d)}`,
  hint: 'Point at a cell to read it in all three; press it to race it.',
  scale: { both: 'Both results', difference: 'Difference', zero: 'all zero' },
  /** `share` of the scale; null where it says nothing. */
  largest: (here: number, all: number, outputs: number, share: number | null) => {
    const ofScale = share === null ? '' : ` (${percent(share)} of the largest value)`;
    const where =
      outputs === 1 ? '' : here === all ? ', in this output' : `, in another output; here ${value(here)}`;
    return `Largest difference: ${value(all)}${ofScale}${where}.`;
  },
  rounding: (limit: number) =>
    `The two agree. Whatever is left is under ${value(limit)}, a hundred-thousandth of the scale: rounding, drawn as zero.`,
  inexact: (activation: string) =>
    `${activation} stands between the two steps, so no single kernel can equal them: the merged one leaves it out.`,
  inexactSame: (activation: string) =>
    `${activation} stands between the two steps, so a merged kernel is not exact in general. On this input it changes nothing.`,
  own: 'Weights of its own make it another layer.',
  kernels: {
    title: (o: number) => `Standard kernels for output ${o}`,
    grid: (c: number, o: number) => `Standard kernel, channel ${c} to output ${o}`,
    bias: (o: number) => `Standard bias, output ${o}`,
    biasShort: 'bias',
    multiple: (w: number) => `${weight(w)} × kernel`,
    cost: (all: number, first: number, mixing: number) =>
      mixing > 0
        ? `${count(all)} weights in all, against ${count(first)} + ${count(mixing)} = ${count(first + mixing)}.`
        : `${count(all)} weights in all, against ${count(first)}.`,
    rank: (outputs: number, m: number) =>
      m === 1
        ? `For each channel the kernels of all ${plural(outputs, 'output')} are multiples of one. Only a standard layer is free of that.`
        : `For each channel the kernels of all ${plural(outputs, 'output')} are mixed from the same ${m}. Only a standard layer is free of that.`,
    edit: 'Edit a copy',
    cell: (name: string, row: number, column: number) => `${name}, row ${row}, column ${column}`,
    less: 'Less',
    more: 'More',
    press: 'Press a weight to change it.',
  },
  mergedBias: {
    formula: 'Merged bias β + Σ P·b',
    sum: (beta: number, terms: readonly (readonly [number, number])[], result: number) =>
      `${weight(beta)}${terms.map(([p, b]) => ` + ${inBrackets(p)}·${inBrackets(b)}`).join('')} =\u00a0${value(result)}`,
  },
};

export type CompareWords = typeof compareEn;
