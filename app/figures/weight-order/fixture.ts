import type { Kind } from './layout.ts';

/** Opens with the depthwise weights, the ones that are most often carried over wrongly. */
export const FIXTURE: { kind: Kind; place: number } = { kind: 'depthwise', place: 6 };
