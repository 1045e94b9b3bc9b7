import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isTest, sourceFiles } from './imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = sourceFiles(root, 'app/state').filter((file) => !isTest(file));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

/** Names of the variables of a module: what a second board, or the next test, would share without knowing. */
const variablesOf = (text: string): string[] =>
  [...text.matchAll(/^(?:export )?(?:let|var) (\w+)/gm)].map(([, name]) => name);

/** Places for what there is once for the whole page; tests begin them anew. */
const oncesOf = (text: string): string[] =>
  [...text.matchAll(/^(?:export )?const (\w+) = createOnce\b/gm)].map(([, name]) => name);

test('a variable of a module is seen, one within a function is not', () => {
  expect(
    variablesOf('let a = 1;\nexport let b: number;\nconst c = 1;\nfunction f() {\n  let d = 1;\n}'),
  ).toEqual(['a', 'b']);
});

test('nothing in app/state is remembered beside the boards and the page’s store', () => {
  const found = files.flatMap((file) =>
    variablesOf(textOf(file)).map(
      (name) =>
        `${file}: ${name}; make it a closure of what it belongs to (board.part), or a fact of a store.`,
    ),
  );
  expect(found).toEqual([]);
});

test('what there is once for the whole page is counted: more would be state that two boards share', () => {
  expect(files.flatMap((file) => oncesOf(textOf(file)).map((name) => `${file}: ${name}`)).sort()).toEqual([
    'app/state/notices.ts: STORE',
    'app/state/offline/offline.ts: OFFLINE',
    'app/state/page/kept-layer.ts: GO_TO',
    'app/state/page/kept-layer.ts: KEEP_NOW',
    'app/state/page/store.ts: ENGINE',
    'app/state/page/store.ts: STORE',
    'app/state/routes.ts: ROUTES',
  ]);
});
