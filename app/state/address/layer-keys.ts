import { settle } from '../../model/limits.ts';
import type { Candidate, Field, NumberField } from '../../model/limits.ts';
import { OPENING } from '../../model/settings.ts';
import type { LayerSettings } from '../../model/settings.ts';
import type { Pairs } from './fragment.ts';
import type { LayerKey } from './keys.ts';
import { clipped } from './repairs.ts';
import type { RepairList } from './repairs.ts';

interface LayerRow {
  key: LayerKey;
  /** What it sets; a repair of one of these is a repair of the key. */
  fields: readonly Field[];
  /** Texts as `settle` takes them; it knows ranges, options and defaults (RANGE, OPTIONS, OPENING). */
  read: (text: string) => { candidate: Candidate; isWhole: boolean };
  write: (s: LayerSettings) => string;
}

/** h=10 */
const number = (key: LayerKey, field: NumberField & keyof LayerSettings): LayerRow => ({
  key,
  fields: [field],
  read: (text) => ({ candidate: { [field]: text }, isWhole: true }),
  write: (s) => String(s[field]),
});

/** k=3 or k=3x5, the rows first */
const pair = (key: LayerKey, name: 'kernel' | 'stride' | 'dilation'): LayerRow => ({
  key,
  fields: [`${name}Height`, `${name}Width`],
  read: (text) => {
    const parts = text.split(/[x×]/i, 3);
    return { candidate: { [name]: parts.length > 1 ? parts : text }, isWhole: parts.length < 3 };
  },
  write: ({ [name]: [a, b] }) => (a === b ? String(a) : `${a}x${b}`),
});

/** p=same */
const option = (key: LayerKey, field: 'padding' | 'between' | 'activation'): LayerRow => ({
  key,
  fields: [field],
  read: (text) => ({ candidate: { [field]: text }, isWhole: true }),
  write: (s) => s[field],
});

/** b=on */
const flag = (key: LayerKey, field: 'mixing' | 'bias'): LayerRow => ({
  key,
  fields: [field],
  read: (text) => {
    const isOn = text === 'on' || text === '1';
    const isOff = text === 'off' || text === '0';
    return { candidate: { [field]: isOn || (isOff ? false : text) }, isWhole: true };
  },
  write: (s) => (s[field] ? 'on' : 'off'),
});

/** Every key that says what the layer is. Ranges are `RANGE` in model/settings.ts, defaults the opening layer. */
const LAYER_KEYS: readonly LayerRow[] = [
  number('h', 'height'), // rows of the input
  number('w', 'width'), // columns of the input
  number('c', 'channels'), // maps of the input
  number('n', 'filters'), // maps of the output
  pair('k', 'kernel'),
  pair('s', 'stride'),
  pair('d', 'dilation'),
  option('p', 'padding'), // valid, same, pytorch, explicit
  {
    key: 'pad', // pad=1,0,1,0: top, right, bottom, left where the padding is explicit
    fields: ['padTop', 'padRight', 'padBottom', 'padLeft'],
    read: (text) => {
      const parts = text.split(',', 5);
      const [top = '', right = '', bottom = '', left = ''] = parts;
      return { candidate: { pad: [top, right, bottom, left] }, isWhole: parts.length === 4 };
    },
    write: ({ pad }) => pad.join(','),
  },
  number('m', 'depthMultiplier'),
  number('g', 'groups'), // without it C: depthwise
  flag('mix', 'mixing'), // the 1×1 step, on unless said
  flag('b', 'bias'), // off unless said
  option('act0', 'between'), // none, relu, relu6
  option('act', 'activation'), // none, relu, relu6
];

/** The possible layer nearest to what the address says; what it does not say is as in the opening layer. */
export function readSettings(pairs: Pairs, list: RepairList): LayerSettings {
  const found = LAYER_KEYS.map((row) => {
    const text = pairs.take(row.key);
    return { row, text, ...(text === null ? { candidate: {}, isWhole: true } : row.read(text)) };
  });
  const asked = Object.assign({}, ...found.map(({ candidate }) => candidate)) as Candidate;
  const { settings, repairs } = settle(asked, OPENING);
  for (const { row, text, isWhole } of found) {
    if (text === null) continue; // the opening layer has room on all sides: what is not said never has to follow
    const repair = repairs.find(({ field }) => row.fields.includes(field));
    if (!repair && isWhole) continue;
    // Too few or too many numbers speak for themselves.
    const why = isWhole ? (repair?.reason ?? null) : null;
    list.add({ code: 'value', key: row.key, was: clipped(text), taken: shown(row, settings), why });
  }
  return settings;
}

/** Pairs as people write them: 3×3. */
function shown(row: LayerRow, s: LayerSettings): string {
  const text = row.write(s);
  if (row.fields.length !== 2) return text;
  return text.includes('x') ? text.replace('x', '×') : `${text}×${text}`;
}

/** [key, text] of everything that differs from the opening layer. A depthwise layer is the default at any C. */
export function writeSettings(s: LayerSettings): [key: LayerKey, text: string][] {
  return LAYER_KEYS.filter(({ key, write }) =>
    key === 'g' ? s.groups !== s.channels : write(s) !== write(OPENING),
  ).map(({ key, write }) => [key, write(s)]);
}
