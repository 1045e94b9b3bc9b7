import { count, exact } from '../numbers.ts';
import type { typedEn } from './typed.en.ts';

export const typedZh: typeof typedEn = {
  remarks: {
    'not-a-number': ({ text }) => (text === '' ? '这里没有数字。' : `“${text}”不是数字。`),
    'at-most': ({ most, taken }) => `这里只能取 −${count(most)} 到 ${count(most)}，现为 ${count(taken)}。`,
    grouped: ({ taken, otherwise }) =>
      `已读作 ${exact(taken)}：逗号后面正好三位数字时，按千位分隔符理解。要输入小数，请写成 ${exact(otherwise)}。`,
    'too-small': () => '这个数太小，32 位浮点数无法与 0 区分，现为 0。',
  },
  kept: (why) => `${why}原值未变。`,
};
