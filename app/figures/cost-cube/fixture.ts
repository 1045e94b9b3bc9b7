import type { Choice } from './layout.ts';

/** A layer as it stands near the beginning of a network: a 3×3 convolution over 28×28 pixels, 32 channels to 32 maps. */
export const FIXTURE: Choice = { channels: 32, filters: 32, size: 28, kernel: 3 };
