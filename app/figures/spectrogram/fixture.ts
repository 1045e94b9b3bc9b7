import type { Choice } from './layout.ts';

/** The layer of the chapter: 256 filters, a third of a second long. */
export const FIXTURE: Choice = { length: 33, filters: 256, shape: 'average' };
