import { readNumber } from '../model/read-number.ts';
import { shownText } from '../model/shown-value.ts';
import type { TypedRemark } from '../model/typed-number.ts';
import { isPossible, nearest } from './number-range.ts';
import type { NumberRange } from './number-range.ts';

/** What a field says of a text: that it is no number, that it is in doubt, or why the number is not possible. */
export type FieldRemark =
  | Extract<TypedRemark, { code: 'not-a-number' | 'grouped' }>
  /** `asked` cannot be; `taken` is the nearest that can. */
  | { code: 'not-possible'; asked: number; taken: number };

/** What a field makes of a text: the value that it takes (null: it stays as it is), and the one thing to say of it. */
export function enter(
  text: string,
  range: NumberRange,
): { taken: number | null; remark: FieldRemark | null } {
  // Among whole numbers a comma before three digits is in no doubt.
  const reading = readNumber(text, range.whole ? '.' : null);
  if (!reading) return { taken: null, remark: { code: 'not-a-number', text: shownText(text.trim()) } };
  const { value, otherwise } = reading;
  const taken = nearest(value, range) + 0; // + 0: no −0
  if (!isPossible(value, range)) return { taken, remark: { code: 'not-possible', asked: value, taken } };
  return { taken, remark: otherwise === null ? null : { code: 'grouped', taken, otherwise } };
}

/** What a field holds besides its value. */
export interface Entry {
  /** What is being typed; null: nothing. */
  draft: string | null;
  /** The last text that was entered, and the value that came of it: with another value it is history. */
  entered: { text: string; value: number } | null;
}

export const NO_ENTRY: Entry = { draft: null, entered: null };

/**
 * The one thing that a field has to say now. It follows from the text and from what is possible at this moment, so that it
 * is gone as soon as it is no longer so.
 */
export function remarkOf({ draft, entered }: Entry, value: number, range: NumberRange): FieldRemark | null {
  if (draft !== null) return draft.trim() === '' ? null : enter(draft, range).remark;
  if (!entered || !isSame(entered.value, value)) return null;
  const { taken, remark } = enter(entered.text, range);
  return taken === null || isSame(taken, value) ? remark : null;
}

/** Values of the layer are 32-bit numbers. */
const isSame = (a: number, b: number): boolean => Math.fround(a) === Math.fround(b);
