import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sourceFiles } from './imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('one listener hears the keys of the page; all else contributes actions (app/shell/README.md)', () => {
  const listening = sourceFiles(root, 'app').filter((file) =>
    /['"]key(down|up|press)['"]/.test(readFileSync(`${root}/${file}`, 'utf8')),
  );
  // The dive into the cells ends at any key, whatever that key does.
  expect(listening.sort()).toEqual(['app/pages/step/dive/dive-motion.ts', 'app/shell/keys.ts']);
});
