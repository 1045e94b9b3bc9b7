import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sourceFiles } from './imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LETS = /^(?:export )?(?:let|var) \w+/gm;

test('no module of state keeps a variable but the registry of what there is once', () => {
  const found = sourceFiles(root, 'app/state')
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) =>
      (readFileSync(`${root}/${file}`, 'utf8').match(LETS) ?? []).map((line) => `${file}: ${line}`),
    );
  expect(found, 'state belongs to a board or to the page: two of them would share a variable').toEqual([
    'app/state/page/once.ts: let once',
  ]);
});
