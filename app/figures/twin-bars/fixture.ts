import type { Choice } from './layout.ts';

/** The layer of the chapter: four filters, 3×3, one kernel per channel. */
export const FIXTURE: Choice = { n: 4, k: 3, m: 1 };
