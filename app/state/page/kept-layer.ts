// Where one is on another page the address has nothing of the layer of Step: a reload there would lose it. So it is kept for this
// tab, as the address that its page had when it was left.
import type { Address } from '../address/types.ts';
import { createOnce } from '../once.ts';
import type { PageName } from '../routes.ts';

const keyOf = (page: PageName): string => `filter-and-mix.layer.${page}`;

export function keepLayer(page: PageName, fragment: string): void {
  try {
    sessionStorage.setItem(keyOf(page), fragment);
  } catch {
    // Storage is switched off or full: the layer stays for as long as the app lives.
  }
}

export function keptLayer(page: PageName): string | null {
  try {
    return sessionStorage.getItem(keyOf(page));
  } catch {
    return null;
  }
}

/** Writes down at once what waits for a rest. Comes with the reader of addresses: before that nothing was made. */
export const KEEP_NOW = createOnce<() => void>('keeping');

/** For whoever must go on whatever is the matter, as the page that says so. */
export function keepNow(): void {
  try {
    KEEP_NOW.find()?.();
  } catch {
    // What failed may be what would be written. What was written before is kept.
  }
}

/** Goes to an address as by a link, with all that is more than a link can hold. Comes with the reader of addresses, too. */
export const GO_TO = createOnce<(address: Address) => void>('way');
