import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isTest, sourceFiles } from './imports.ts';
import { bareFetches } from './late.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** It runs in Node alone, where nothing comes over a network. */
const OF_NODE = ['app/engine/in-process.ts'];

const files = sourceFiles(root, 'app').filter(
  (file) => !isTest(file) && !file.startsWith('app/testing/') && !OF_NODE.includes(file),
);

test('every part of the app that is fetched goes through the one module that says when it does not come', () => {
  expect(files.flatMap((file) => bareFetches(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

test('what is globbed comes from one table, whose parts are late ones', () => {
  const globbing = files.filter((file) =>
    readFileSync(join(root, file), 'utf8').includes('import.meta.glob'),
  );
  expect(globbing).toEqual(['app/pages/learn/table.ts']);
  expect(readFileSync(join(root, globbing[0]), 'utf8')).toContain('late(load)');
});

test('a bare import() and React’s lazy are seen, what stands within late() is not', () => {
  const bare = "import { lazy } from 'react';\nconst part = () => import('./part.ts');\nReact.lazy(part);";
  expect(bareFetches('a.tsx', bare)).toHaveLength(3);
  const within =
    "const PART = late(() => Promise.all([import('./a.ts'), import('./b.ts')]).then(([a]) => a));";
  expect(bareFetches('b.tsx', within)).toEqual([]);
  expect(bareFetches('c.tsx', "late(part);\nimport('./part.ts');")).toHaveLength(1);
});
