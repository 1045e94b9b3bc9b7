import { plainNumber } from '../../model/read-number.ts';
import type { Pairs } from './fragment.ts';
import { OPENING_VIEW } from './opening.ts';
import type { ViewKey } from './keys.ts';
import { clipped } from './repairs.ts';
import type { RepairList } from './repairs.ts';
import { HIDEABLE } from './types.ts';
import type { Address } from './types.ts';

/** How one value stands in an address. `broken`: the text was not quite what `write` would give for some value. */
interface Row<T> {
  key: ViewKey;
  initial: T;
  read: (text: string) => { value: T; broken: boolean };
  /** The initial value's text is not written. */
  write: (value: T) => string;
}

/** One of some words, written as such or under another name. */
function oneOf<T extends string | null>(key: ViewKey, names: Record<string, T>): Row<T> {
  const initial = OPENING_VIEW[key] as T;
  const known = new Map(Object.entries(names));
  const word = (value: T) => [...known].find(([, other]) => other === value)?.[0] ?? '';
  return {
    key,
    initial,
    read: (text) => ({ value: known.get(text) ?? initial, broken: !known.has(text) }),
    write: word,
  };
}

const words = <T extends string>(...list: T[]) =>
  Object.fromEntries(list.map((word) => [word, word])) as Record<T, T>;

/** A number from `min` to `max`, or nothing. */
function numberOrNull(key: ViewKey, min: number, max: number, isWhole: boolean): Row<number | null> {
  return {
    key,
    initial: null,
    read: (text) => {
      const number = plainNumber(text);
      if (number === null) return { value: null, broken: true };
      const value = Math.max(min, Math.min(isWhole ? Math.round(number) : number, max)) + 0;
      return { value, broken: value !== number };
    },
    write: (value) => (value === null ? '' : String(value).replace('e+', 'e')),
  };
}

/** Every key that says how the layer is looked at: what it is called, where it starts, what it can be. */
export const VIEW_KEYS = {
  /** Language; without it the browser's. */
  lang: oneOf<Address['lang']>('lang', words('en', 'zh')),
  /** Theme; without it the system's. */
  theme: oneOf<Address['theme']>('theme', words('light', 'dark', 'projector')),
  /** Step from 0; clamped to the layer's length where that is known. */
  step: numberOrNull('step', 0, Number.MAX_SAFE_INTEGER, true),
  /** What one step is. */
  unit: oneOf<Address['unit']>('unit', {
    mac: 'tap',
    cell: 'cell',
    row: 'row',
    map: 'map',
    stage: 'stage',
  }),
  /** Speed from 0 to 1; without it the page's own. */
  speed: numberOrNull('speed', 0, 1, false),
  /** The standard layer beside it: none, with the merged kernel, with weights of its own. */
  compare: oneOf<Address['compare']>('compare', words('off', 'merged', 'own')),
  /** One scale of colours for all maps of a kind, or one for each map. */
  scale: oneOf<Address['scale']>('scale', words('shared', 'own')),
  /** The language of the code panel. */
  code: oneOf<Address['code']>('code', words('typescript', 'numpy')),
  /** Output cell in the race, as row,column,channel from 0; clamped to the output. */
  race: {
    key: 'race',
    initial: OPENING_VIEW.race,
    read: (text) => {
      const parts = text.split(',', 4).map(plainNumber);
      const isCell = parts.length === 3 && parts.every((n) => n !== null);
      if (!isCell) return { value: null, broken: true };
      const asked = parts;
      const [row, column, channel] = asked.map((n) => Math.max(0, Math.round(n)));
      return {
        value: { row, column, channel },
        broken: [row, column, channel].some((n, i) => n !== asked[i]),
      };
    },
    write: (cell) => (cell ? `${cell.row},${cell.column},${cell.channel}` : ''),
  } as Row<Address['race']>,
  /** What a shared link leaves out. */
  hide: {
    key: 'hide',
    initial: OPENING_VIEW.hide,
    read: (text) => {
      const asked = new Set(text.split(','));
      const value = new Set(HIDEABLE.filter((part) => asked.has(part)));
      return { value, broken: value.size < asked.size };
    },
    write: (value) => HIDEABLE.filter((part) => value.has(part)).join(','),
  } as Row<Address['hide']>,
};

export type View = Pick<Address, ViewKey>;

const rows = Object.values(VIEW_KEYS) as Row<unknown>[];

export function readView(pairs: Pairs, repairs: RepairList): View {
  const view = rows.map(({ key, initial, read, write }) => {
    const text = pairs.take(key);
    if (text === null) return [key, initial];
    const { value, broken } = read(text);
    if (broken) repairs.add({ code: 'value', key, was: clipped(text), taken: write(value), why: null });
    return [key, value];
  });
  return Object.fromEntries(view) as View;
}

/** [key, text] of everything that is not initial. */
export function writeView(view: View): [key: ViewKey, text: string][] {
  const all = rows.map(({ key, initial, write }) => [key, write(view[key]), write(initial)] as const);
  return all.filter(([, text, initial]) => text !== initial).map(([key, text]) => [key, text]);
}
