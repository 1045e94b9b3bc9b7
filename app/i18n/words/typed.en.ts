// What is said of a number as a person typed it; `say(words.typed.remarks, remark)`.
import { count, exact } from '../numbers.ts';

export const typedEn = {
  remarks: {
    'not-a-number': ({ text }: { text: string }) =>
      text === '' ? 'There is no number here.' : `“${text}” is not a number.`,
    'at-most': ({ most, taken }: { most: number; taken: number }) =>
      `Values here go from −${count(most)} to ${count(most)}, so it is ${count(taken)}.`,
    grouped: ({ taken, otherwise }: { taken: number; otherwise: number }) =>
      `Read as ${exact(taken)}, because a comma before three digits groups thousands. For the decimal, type ${exact(otherwise)}.`,
    'too-small': (_: object) => 'A 32-bit number cannot tell that from 0, so it is 0.',
  },
  /** Nothing was taken, and the old value is there again. */
  kept: (why: string) => `${why} The value is unchanged.`,
};
