import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isTest, sourceFiles } from './imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What there is once for the whole page is kept in one place, which tests can begin anew. */
const REGISTRY = 'app/state/page/once.ts';

/** Names of the variables of a module: what a second board, or the next test, would share without knowing. */
const variablesOf = (text: string): string[] =>
  [...text.matchAll(/^(?:export )?(?:let|var) (\w+)/gm)].map(([, name]) => name);

test('a variable of a module is seen, one within a function is not', () => {
  expect(
    variablesOf('let a = 1;\nexport let b: number;\nconst c = 1;\nfunction f() {\n  let d = 1;\n}'),
  ).toEqual(['a', 'b']);
});

test('nothing in app/state is remembered beside the boards and the page’s store', () => {
  const found = sourceFiles(root, 'app/state')
    .filter((file) => !isTest(file) && file !== REGISTRY)
    .flatMap((file) =>
      variablesOf(readFileSync(join(root, file), 'utf8')).map(
        (name) =>
          `${file}: ${name}; make it a closure of what it belongs to (board.part), or a fact of a store.`,
      ),
    );
  expect(found).toEqual([]);
  expect(variablesOf(readFileSync(join(root, REGISTRY), 'utf8'))).toEqual(['once']);
});
