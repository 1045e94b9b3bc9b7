// Words about what in an address could not be taken as it stood. `code` is set in backquotes.
import { count } from '../numbers.ts';
import { imageEn } from './image.en.ts';
import { layerEn } from './layer.en.ts';
import { shellEn } from './shell.en.ts';
import type { PageName } from './shell.en.ts';

const names = {
  lang: 'the language',
  theme: 'the theme',
  step: 'the step',
  unit: 'the unit of a step',
  speed: 'the speed',
  compare: 'the comparison',
  scale: 'the scale of colours',
  code: 'the language of the code',
  race: 'the cell that is raced',
  hide: 'what is hidden',
  h: 'the height',
  w: 'the width',
  c: 'the number of channels',
  n: 'the number of filters',
  k: 'the kernel',
  s: 'the stride',
  d: 'the dilation',
  p: 'the padding',
  pad: 'the padding in cells',
  m: 'the depth multiplier',
  g: 'the number of groups',
  mix: 'the 1×1 step',
  b: 'the bias',
  act0: 'the activation in between',
  act: 'the activation',
  img: 'the photograph',
  crop: 'the part of the photograph',
  in: 'the input in numbers',
  ie: 'the edited input cells',
  dw: 'the weights of the first step',
  dwb: 'the biases of the first step',
  pw: 'the mixing weights',
  pwb: 'the biases of the 1×1 step',
  sw: 'the weights of the standard layer',
  swb: 'the biases of the standard layer',
};

type Key = keyof typeof names;

/** Options by key and word; numbers stand for themselves. '' is what holds where nothing is said. */
const options: { [K in Key]?: Record<string, string> } = {
  lang: { '': 'that of the browser', en: 'English', zh: '中文' },
  theme: { '': 'that of the system', light: 'light', dark: 'dark', projector: 'projector' },
  step: { '': 'left open' },
  unit: { mac: 'a multiply-add', cell: 'a cell', row: 'a row', map: 'a map', stage: 'a stage' },
  speed: { '': 'the usual one' },
  compare: { off: 'off', merged: 'with the merged kernel', own: 'with weights of its own' },
  code: { typescript: 'TypeScript', numpy: 'NumPy' },
  scale: { shared: 'shared by all maps', own: 'one for each map' },
  race: { '': 'none' },
  hide: { '': 'nothing' },
  p: layerEn.paddings,
  mix: layerEn.switches,
  b: layerEn.switches,
  act0: layerEn.activations,
  act: layerEn.activations,
  img: {
    ...Object.fromEntries(Object.entries(imageEn.samples).map(([id, { name }]) => [id, `“${name}”`])),
    own: 'your own',
  },
};

/** Steps and cells count from 0 in an address and from 1 in words. */
function named(key: Key, taken: string): string {
  if (taken !== '' && key === 'step') return count(Number(taken) + 1);
  if (taken !== '' && key === 'race') {
    const [row, column, map] = taken.split(',').map((n) => Number(n) + 1);
    return `row ${row}, column ${column} of map ${map}`;
  }
  return options[key]?.[taken] ?? taken.replaceAll(',', ', ');
}

const entries = (n: number): string => (n === 1 ? 'One entry' : `${count(n)} entries`);

export const addressEn = {
  /** Above the list of repairs. `onlyMangled`: nothing in it was impossible. */
  title: (onlyMangled: boolean): string =>
    onlyMangled ? 'This link was mended' : 'Parts of this address were not possible',
  /** After the list. */
  rest: 'Everything else is as the link says.',
  names,
  repairs: {
    value: (v: { key: Key; was: string; taken: string }) =>
      `\`${v.key}=${v.was}\` was not possible; ${names[v.key]} is now ${named(v.key, v.taken)}.`,
    mangled: () =>
      'A mail or chat program had changed signs in the link, or added the end of a sentence to it. That was undone.',
    page: ({ was }: { was: string }) => `There is no page \`${was}\` here; this is the page Step.`,
    place: ({ was, page }: { was: string; page: PageName }) =>
      `${shellEn.pages.names[page]} has no place \`${was}\`; this is where it begins.`,
    unknown: ({ key }: { key: string }) => `\`${key}\` means nothing here and was passed over.`,
    twice: ({ key }: { key: string }) => `\`${key}\` was there more than once; the first counts.`,
    entries: (v: { key: Key; broken: number }) =>
      `${entries(v.broken)} of \`${v.key}\` (${names[v.key]}) made no sense or went too far; what made no sense was left out, what went too far was moved to the limit.`,
    'too-many': (v: { key: Key; most: number }) =>
      `\`${v.key}\` (${names[v.key]}) may hold ${count(v.most)} entries; the ones after that were left out.`,
    count: (v: { key: Key; got: number; expected: number }) =>
      v.got < v.expected
        ? `\`${v.key}\` holds ${count(v.got)} of the ${count(v.expected)} numbers that the input has; the missing ones are 0.`
        : `\`${v.key}\` holds ${count(v.got)} numbers and the input has ${count(v.expected)}; the last ones were left out.`,
    'too-large': (v: { key: Key; cells: number; most: number }) =>
      `\`${v.key}\` can fill an input of up to ${count(v.most)} numbers and this one has ${count(v.cells)}; a photograph was taken in its place.`,
    unused: ({ key }: { key: Key }) => `\`${key}\` was passed over, because the input is given in numbers.`,
    'too-long': ({ most }: { most: number }) =>
      `The address is longer than ${count(most)} characters; what comes after them was left out.`,
    more: (v: { count: number }) => `And ${count(v.count)} more.`,
  },
  /** A repair and the reason for it, one sentence each. */
  withReason: (repair: string, why: string) => `${repair} ${why}`,
  /** In the share dialog, when edits are more than a link can hold. */
  leftOut: (keys: readonly Key[]) =>
    `A link cannot hold all of it: ${keys.map((key) => names[key]).join(', ')} stay on this device. Here the link brings everything back; elsewhere a sample photograph or the layer’s own weights stand in, and that is said.`,
  /** Where what a link only names is not on the device. */
  absent: (keys: readonly Key[]) =>
    `Missing: ${keys.map((key) => names[key]).join(', ')}. What is more than a link can hold stays on the device that it was made on, as long as there is room. A sample photograph or the layer’s own weights stand in; everything else is as the link says.`,
};
