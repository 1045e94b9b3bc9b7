import { expect, test } from 'vitest';
import { withLesson } from './lesson-file.ts';

const SOURCE = '<meta charset="utf-8" />\n<meta name="lesson" content="" />\n<p>$& content=""</p>';

test('the address of a lesson stands in its page, and nothing in it ends the attribute', () => {
  const page = withLesson(SOURCE, '#/?h=7&w=9"><script>alert(1)</script>$&');
  expect(page).toContain(
    '<meta name="lesson" content="#/?h=7&amp;w=9&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;$&amp;" />',
  );
  expect(page).toContain('<p>$& content=""</p>');
});

test('a lesson that is saved again has the new address alone', () => {
  const page = withLesson(withLesson(SOURCE, '#/learn/3'), '#/?h=7&w=9');
  expect(page).not.toContain('learn');
  expect(page).toContain('content="#/?h=7&amp;w=9"');
});
