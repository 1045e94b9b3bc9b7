import type { HelpWords } from '../../i18n/words/help.en.ts';
import type { Press } from './press.ts';

interface Deed {
  /** As the keys are labelled: one list for each way to do it. */
  keys: readonly (readonly string[])[];
  is: (press: Press) => boolean;
  /** Works also while a grid, slider, radio or button has the focus. Text fields keep their keys. */
  reachesControls: boolean;
  /** Controls and fields, as a selector, that have no use for these keys: it works in them all the same. */
  alsoIn?: string;
  /** Whether a key that is held does it again and again. */
  repeats: boolean;
  perform: (press: Press) => void;
  /** What the key's going up does, where what it did lasts as long as it is held. */
  release?: () => void;
}

/** Something that keys do. The help lists it: by a sentence that comes with it, or by one of its own under the action's id. */
export type Action = Deed & ({ id: keyof HelpWords['keys']; says?: never } | { id: string; says: string });
