// All pages, in the order of the header. The first one's word is left out of the address.
import type { PageEntry } from './entry.ts';
import { step } from './step/entry.ts';
import { learn } from './learn/entry.ts';
import { explore } from './explore/entry.ts';

export const PAGES: readonly PageEntry[] = [step, learn, explore];
