import { expect, test } from 'vitest';
import { wrap } from './wrap.ts';

const measure = (text: string) => text.length;

test('a text that fits is one line, a longer one breaks between words', () => {
  expect(wrap('filter, then mix', 20, 3, measure)).toEqual(['filter, then mix']);
  expect(wrap('filter each channel, then mix', 12, 3, measure)).toEqual([
    'filter each',
    'channel,',
    'then mix',
  ]);
  expect(wrap('', 12, 3, measure)).toEqual([]);
});

test('an address breaks where its line ends, and nothing of it is lost', () => {
  const address = 'https://example.org/#/?h=64&w=64&step=832';
  const lines = wrap(address, 15, 3, measure)!;
  expect(lines.join('')).toBe(address);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(15);
});

test('what takes more lines than there are is not cut', () => {
  expect(wrap('https://example.org/#/?h=64', 5, 3, measure)).toBeNull();
});
