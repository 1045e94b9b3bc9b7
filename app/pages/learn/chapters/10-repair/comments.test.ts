import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commentsIn, inChinese } from './comments.ts';

const PROGRAMS = ['model_keras.py', 'model_torch.py', 'check_numpy.py'];
const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

test.each(PROGRAMS)('%s speaks Chinese in every comment, and its code stays as it is', (name) => {
  const code = read(name);
  const chinese = inChinese(code);
  expect(commentsIn(code).length).toBeGreaterThan(2);
  expect(commentsIn(chinese).filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  const bare = (text: string) => text.replace(/# .*$|""".+"""/gm, '');
  expect(bare(chinese)).toBe(bare(code));
});
