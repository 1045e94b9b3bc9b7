import type { Choice } from './layout.ts';

/** The tutorial's model as it stands: no layer is separable. */
export const NONE: Choice = [false, false, false];

/** The repair of the chapter: the first layer, which reads one channel, stays standard. */
export const REPAIRED: Choice = [false, true, true];

/** Also the first one. */
export const ALL: Choice = [true, true, true];
