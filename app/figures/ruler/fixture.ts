import type { Choice } from './layout.ts';

/** The question of the chapter: eight cells, three taps, every second place. */
export const FIXTURE: Choice = { n: 8, k: 3, s: 2, d: 1, own: [1, 0] };

/** Sizes that real networks have: a photograph, one with an odd side, a small map, a spectrogram. */
export const PRESETS = [
  { n: 8, k: 3, s: 2 },
  { n: 224, k: 3, s: 2 },
  { n: 225, k: 3, s: 2 },
  { n: 28, k: 5, s: 2 },
  { n: 49, k: 10, s: 2 },
] as const;
