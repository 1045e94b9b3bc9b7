import { plainNumber } from '../../model/read-number.ts';
import { MOST, toCellValue } from '../../model/value-range.ts';
import { shortest } from '../../model/number-text.ts';
import type { AddressKey } from './keys.ts';
import type { RepairList } from './repairs.ts';

const INDEX = /^[0-9a-z]{1,8}$/;

/** `a:0.5,1c:-1`: value 0.5 at index 10, −1 at 48 (indices in base 36). Null if there are more than `most`. */
export function writeSparse(entries: readonly (readonly [index: number, value: number])[], most: number) {
  if (entries.length > most) return null;
  return entries.map(([index, value]) => `${index.toString(36)}:${shortest(value)}`).join(',');
}

/**
 * Gives every entry that makes sense to `put`, a later one for the same index last. Values out of range are moved into it;
 * entries that are none, or beyond `length`, are left out. Both are listed as one repair.
 */
export function readSparse(
  key: AddressKey,
  text: string,
  { length, most, repairs }: { length: number; most: number; repairs: RepairList },
  put: (index: number, value: number) => void,
): void {
  if (text === '') return;
  const parts = text.split(',', most + 1);
  let broken = 0;
  for (const part of parts.slice(0, most)) {
    const colon = part.indexOf(':');
    const digits = part.slice(0, Math.max(colon, 0)).toLowerCase();
    const index = INDEX.test(digits) ? parseInt(digits, 36) : NaN;
    const value = plainNumber(part.slice(colon + 1));
    if (!(index < length) || value === null) {
      broken++;
      continue;
    }
    if (Math.abs(value) > MOST) broken++;
    put(index, toCellValue(value));
  }
  if (broken > 0) repairs.add({ code: 'entries', key, broken });
  if (parts.length > most) repairs.add({ code: 'too-many', key, most });
}
