import { count } from '../numbers.ts';
import { spaced } from '../both.ts';
import type { fieldEn } from './field.en.ts';

const list = (values: readonly number[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join('、')} 或 ${values.at(-1)}`;
export const fieldZh: typeof fieldEn = {
  range: ({ min, max, allowed }) =>
    allowed
      ? `这里可取 ${list(allowed)}。`
      : min === max
        ? `这里只能取 ${count(min)}。`
        : `这里可取 ${count(min)} 到 ${count(max)}。`,
  whole: '只能取整数。',
  took: (asked, taken, why) => `不能取${spaced(asked)}，现为${spaced(taken)}。${why}`,
};
