import { count, times, value, weight } from '../numbers.ts';

const SMALL = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** A small number as a word. */
const said = (n: number): string => SMALL[n] ?? count(n);
/** "both", "all four" */
const allOf = (n: number): string => (n === 2 ? 'both' : `all ${said(n)}`);
const plural = (n: number, one: string) => `${count(n)} ${n === 1 ? one : `${one}s`}`;

export const raceEn = {
  title: 'Race one cell',
  close: 'Close the race',
  heading: (standard: number, layer: number) => `${count(standard)} against ${count(layer)} for one output.`,
  headingAll: (standard: number, layer: number, n: number) =>
    `${count(standard)} against ${count(layer)} for ${allOf(n)}.`,
  names: {
    standard: 'Standard',
    /** Depthwise, then 1×1; any other grouping is just a layer. */
    separable: 'Separable',
    layer: 'This layer',
  },
  lead: {
    loses: (name: string, by: number) => `Alone, ${name.toLowerCase()} loses by ${said(by)}.`,
    shares: (n: number, products: number) =>
      `It wins because ${allOf(n)} outputs share the same ${plural(products, 'filter product')}.`,
    tooFew: (n: number, products: number) =>
      `And ${plural(n, 'output')} ${n === 1 ? 'is' : 'are'} too few to share the ${plural(products, 'filter product')}.`,
    parts: (standard: number, layer: number) =>
      `Each output reads only its own part of the channels: ${plural(layer, 'product')} in place of ${count(standard)}.`,
    standard: 'This layer is a standard one: it costs the same.',
  },
  one: {
    title: 'One output cell',
    cell: (o: number, row: number, column: number) => `output ${o}, row ${row}, column ${column}`,
    own: (n: number) => `${plural(n, 'weight')} of its own`,
    shared: (first: number, mixing: number) => `${plural(first, 'weight')}, shared, and ${count(mixing)}`,
    sum: (n: number, zeros: number) =>
      `${plural(n, 'multiply-add')}, one sum${zeros > 0 ? '; a weight of 0 costs one, too' : ''}`,
    mix: 'mix',
    steps: (n: number) => plural(n, 'step'),
    sofar: 'so far',
    same: 'the same number',
    otherWeights: 'another number: other weights',
    between: (activation: string) => `another number: ${activation} stood in between`,
    bias: (v: string) => `bias ${v}`,
  },
  all: {
    title: (n: number) => `${n === 2 ? 'Both' : `All ${said(n)}`} outputs of this pixel`,
    afresh: (name: string) => `${name}: every output filters afresh`,
    shared: (name: string, n: number) =>
      `${name}: filter once, mix ${n === 1 ? 'once' : n === 2 ? 'twice' : `${said(n)} times`}`,
    parts: (name: string) => `${name}: every output filters its own part`,
    repeated: (n: number, each: number) => `${count(n)} × ${count(each)} =`,
    once: (first: number, n: number, mixing: number) => `${count(first)} + ${count(n)} × ${count(mixing)} =`,
  },
  bars: {
    label: 'Multiply-adds of both',
    standard: (name: string, n: number) => `${name} ${count(n)}`,
    pixels: (pixels: number, layer: number, standard: number) =>
      pixels === 1
        ? ''
        : `the same at each of the ${count(pixels)} pixels, ${count(layer)} against ${count(standard)}`,
    ratio: (ratio: number) => times(Math.max(ratio, 1 / ratio)),
    fewer: 'fewer multiply-adds',
    more: 'as many multiply-adds',
  },
  controls: {
    label: 'Race controls',
    back: 'Race back',
    forward: 'Race on',
    run: 'Run the race',
    hold: 'Hold the race',
    slider: 'Race position',
    one: 'one output',
    all: (n: number) => allOf(n),
    value: (n: number, of: number, part: string) => `${count(n)} of ${count(of)}, ${part}`,
  },
  now: {
    label: 'Race step',
    begin: 'Nothing is computed yet.',
    step: (n: number, of: number, standard: string, layer: string) =>
      `${count(n)} of ${count(of)}. ${standard} ${layer}`,
    tap: (name: string, tap: string, sum: string | null) =>
      `${name}: ${tap}${sum === null ? '' : `, in all ${sum}`}.`,
    through: (name: string, after: number, result: string) =>
      `${name} was done after ${count(after)}: ${result}.`,
    outputs: (name: string, done: number, of: number) =>
      `${name}: ${count(done)} of ${plural(of, 'output')}.`,
    filtered: (name: string, done: number, of: number) =>
      `${name}: ${count(done)} of ${plural(of, 'filtered cell')}.`,
    ready: (name: string, of: number, after: number) => `${name}: ${allOf(of)} after ${count(after)}.`,
  },
  tap: {
    place: (from: string, row: number, column: number) => `${from}, row ${row}, column ${column}`,
    filtered: (name: string) => `filtered ${name}`,
    product: (w: number, x: number, p: number) =>
      `${weight(w)} × ${x < 0 ? `(${value(x)})` : value(x)} = ${value(p)}`,
    padding: (w: number) => `${weight(w)} × 0 in the padding`,
    tap: (place: string, product: string) => `${place}: ${product}`,
    row: (name: string, n: number, parts: string) => `${name}, ${plural(n, 'multiply-add')}: ${parts}`,
    part: (n: number, name: string) => `${count(n)} ${name}`,
  },
  picker: {
    open: 'Race another cell',
    close: 'Close the choice',
    hint: 'Press a cell to race it.',
    map: (o: number) => `Output ${o} to race`,
    now: (o: number, row: number, column: number) => `output ${o}, row ${row}, column ${column}`,
  },
};

export type RaceWords = typeof raceEn;
