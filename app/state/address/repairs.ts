import type { RepairReason } from '../../model/limits.ts';
import { shownValue } from '../../model/shown-value.ts';
import type { PageName } from '../routes.ts';
import type { AddressKey } from './keys.ts';

/** What in an address could not be taken as it was, as code and values; the words are in i18n/words/address. */
export type AddressRepair =
  /** `was` stood there, `taken` was taken: a number, a pair as 3×5, or the word of an option ('' for none). */
  | { code: 'value'; key: AddressKey; was: string; taken: string; why: RepairReason | null }
  /** Mail or chat had changed the link; that was undone. */
  | { code: 'mangled' }
  | { code: 'page'; was: string }
  /** The page has no such place; it is shown from its beginning. */
  | { code: 'place'; page: PageName; was: string }
  | { code: 'unknown'; key: string }
  /** The first of several values was taken. */
  | { code: 'twice'; key: string }
  /** Entries of a list that were broken and left out, or moved into range. */
  | { code: 'entries'; key: AddressKey; broken: number }
  /** Entries beyond `most` were left out. */
  | { code: 'too-many'; key: AddressKey; most: number }
  /** Numbers that are missing count as 0; those too many were left out. */
  | { code: 'count'; key: 'in'; got: number; expected: number }
  /** An input of so many cells cannot come as numbers; the photograph was taken. */
  | { code: 'too-large'; key: 'in'; cells: number; most: number }
  /** Of no use beside `in`. */
  | { code: 'unused'; key: 'img' | 'crop' }
  | { code: 'too-long'; most: number }
  /** So many more were repaired and are not listed. */
  | { code: 'more'; count: number };

const MOST_LISTED = 20;

/** Collects repairs; a flood of them stays a short list and a count. */
export class RepairList {
  private readonly listed: AddressRepair[] = [];
  private further = 0;

  add(repair: AddressRepair): void {
    if (this.listed.length < MOST_LISTED) this.listed.push(repair);
    else this.further++;
  }

  all(): AddressRepair[] {
    return this.further > 0 ? [...this.listed, { code: 'more', count: this.further }] : this.listed;
  }
}

/** A piece of an address, short and harmless enough for a sentence. */
export const clipped = (text: string): string => String(shownValue(text));
