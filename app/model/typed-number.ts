import { readNumber } from './read-number.ts';
import { shownText } from './shown-value.ts';
import { MOST } from './value-range.ts';

/** What a person has to be told about a number as it was typed; the words are i18n/words/typed. */
export type TypedRemark =
  /** Nothing is taken. */
  | { code: 'not-a-number'; text: string }
  /** Larger in size than the place can hold: the nearest that it can was taken. */
  | { code: 'at-most'; most: number; taken: number }
  /** A comma before three digits; the decimal comma would have given `otherwise`. */
  | { code: 'grouped'; taken: number; otherwise: number }
  /** Smaller than a 32-bit float can tell from 0. */
  | { code: 'too-small' };

export interface Typed {
  /** What the place holds then; null where it stays as it is. */
  value: number | null;
  remark: TypedRemark | null;
}

/** A text typed for a cell or weight of at most `most` in size: the float32 that it takes, and what is to be said of it. */
export function typedNumber(text: string, most = MOST): Typed {
  const reading = readNumber(text);
  if (!reading) return { value: null, remark: { code: 'not-a-number', text: shownText(text.trim()) } };
  const { value: asked, otherwise } = reading;
  const value = Math.fround(Math.max(-most, Math.min(most, asked))) + 0; // + 0: no −0
  if (Math.abs(asked) > most) return { value, remark: { code: 'at-most', most, taken: value } };
  if (otherwise !== null) return { value, remark: { code: 'grouped', taken: value, otherwise } };
  return { value, remark: value === 0 && asked !== 0 ? { code: 'too-small' } : null };
}
