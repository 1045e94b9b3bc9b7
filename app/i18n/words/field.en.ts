// Words of the fields for numbers: what they can be, and what became of a number that they cannot.
import { count } from '../numbers.ts';

const list = (values: readonly number[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
export const fieldEn = {
  /** What a field can be. */
  range: ({ min, max, allowed }: { min: number; max: number; allowed?: readonly number[] }) =>
    allowed
      ? `It can be ${list(allowed)} here.`
      : min === max
        ? `It can only be ${count(min)} here.`
        : `It can be ${count(min)} to ${count(max)} here.`,
  whole: 'Only whole numbers are possible.',
  /** What was typed could not be taken, and what was. */
  took: (asked: string, taken: string, why: string) => `${asked} is not possible, so it is ${taken}. ${why}`,
};
