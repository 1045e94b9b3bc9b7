// The six photographs that come with the app; public/photos/NOTICE.md says where they are from. Only the table: the first
// screen needs it. decode.ts fetches them.
import type { Frame } from './crop.ts';

/** Also the key of its name and description in the words of i18n. */
export type SampleId = 'chelsea' | 'coffee' | 'rocket' | 'retina' | 'brick' | 'allium';

export interface Sample {
  id: SampleId;
  /** Below the page's base address. */
  file: string;
  width: number;
  height: number;
  /** Where the board opens: a place whose 10×10 cells still show what they are. */
  frame: Frame;
  /** Proper names, the same in every language. */
  by: string;
  terms: 'CC0' | 'CC0 / PDDL' | 'public-domain';
}

export const SAMPLES: readonly Sample[] = [
  {
    id: 'chelsea',
    file: 'photos/chelsea.webp',
    ...{ width: 451, height: 300 },
    frame: { x: 0.26, y: 0.27, width: 0.36 },
    ...{ by: 'Stefan van der Walt', terms: 'CC0' },
  },
  {
    id: 'coffee',
    file: 'photos/coffee.webp',
    ...{ width: 600, height: 400 },
    frame: { x: 0.27, y: 0.02, width: 0.45 },
    ...{ by: 'Rachel Michetti, Pikolo Espresso Bar', terms: 'CC0' },
  },
  {
    id: 'rocket',
    file: 'photos/rocket.webp',
    ...{ width: 640, height: 427 },
    frame: { x: 0.42, y: 0.5, width: 0.3 },
    ...{ by: 'SpaceX', terms: 'public-domain' },
  },
  {
    id: 'retina',
    file: 'photos/retina.webp',
    ...{ width: 640, height: 640 },
    frame: { x: 0.06, y: 0.3, width: 0.32 },
    ...{ by: 'Mikael Häggström', terms: 'CC0' },
  },
  {
    id: 'brick',
    file: 'photos/brick.webp',
    ...{ width: 512, height: 512 },
    frame: { x: 0.28, y: 0.36, width: 0.2 },
    ...{ by: 'cc0textures.com', terms: 'CC0' },
  },
  {
    id: 'allium',
    file: 'photos/allium.webp',
    ...{ width: 504, height: 640 },
    frame: { x: 0.24, y: 0.05, width: 0.3 },
    ...{ by: 'Karl Blossfeldt', terms: 'CC0 / PDDL' },
  },
];

/** The one that the page opens with. */
export const OPENING_SAMPLE: SampleId = 'chelsea';

export function sampleOf(id: SampleId): Sample {
  return SAMPLES.find((sample) => sample.id === id)!;
}

export function isSampleId(id: string): id is SampleId {
  return SAMPLES.some((sample) => sample.id === id);
}
