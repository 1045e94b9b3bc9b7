// Where one is on another page the address has nothing of the layer of Step: a reload there would lose it. So it is kept for this
// tab, as the address that its page had when it was left.
import type { PageName } from './page-route.ts';

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
