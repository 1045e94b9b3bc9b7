import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sourceFiles } from './imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('one listener hears the keys of the page; all else contributes actions (app/shell/README.md)', () => {
  const listening = sourceFiles(root, 'app').filter((file) =>
    /['"]key(down|up|press)['"]/.test(readFileSync(`${root}/${file}`, 'utf8')),
  );
  expect(listening).toEqual(['app/shell/keys.ts']);
});
