import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coreOf, listOf } from './service-worker.mjs';

const chunk = (fileName: string, more: object = {}) => ({
  ...{ type: 'chunk', fileName, isEntry: false, imports: [], dynamicImports: [], code: '', ...more },
});
const asset = (fileName: string, source = '') => ({ type: 'asset', fileName, source });

test('to the beginning belongs what its script leads to and names, and no page that is opened later', () => {
  const files = [
    chunk('assets/index-1.js', {
      isEntry: true,
      imports: ['assets/shared-1.js'],
      dynamicImports: ['assets/LearnPage-1.js', 'assets/route-1.js'],
    }),
    chunk('assets/shared-1.js', { code: 'new URL("worker-1.js",import.meta.url)' }),
    chunk('assets/route-1.js', {
      facadeModuleId: '/x/app/state/page/route.ts',
      code: '"assets/route-1.css"',
    }),
    chunk('assets/LearnPage-1.js', {
      facadeModuleId: '/x/app/pages/learn/LearnPage.tsx',
      dynamicImports: ['assets/chapter-1.js'],
    }),
    chunk('assets/chapter-1.js'),
    asset('assets/worker-1.js', 'fetch("fast-1.wasm")'),
    asset('assets/fast-1.wasm'),
    asset('assets/route-1.css', 'url(font-1.woff2)'),
    asset('assets/font-1.woff2'),
  ];
  const core = coreOf(Object.fromEntries(files.map((file) => [file.fileName, file])));
  expect([...core].filter((path) => path.startsWith('assets/')).sort()).toEqual([
    ...['assets/fast-1.wasm', 'assets/index-1.js', 'assets/route-1.css', 'assets/route-1.js'],
    ...['assets/shared-1.js', 'assets/worker-1.js'],
  ]);
});

test('the list has every file but those that no page asks for, and changes with any of them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'list-'));
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  mkdirSync(join(folder, 'assets'));
  for (const path of ['index.html', 'assets/index-1.js', 'sw.js', 'share.png', '_headers', '.htaccess'])
    write(path, path);
  const list = () => listOf(folder, new Set(['index.html']), 'assets/index-1.js');
  const first = list();
  expect(first.core).toEqual([{ path: 'index.html', bytes: 10 }]);
  expect(first.rest).toEqual([{ path: 'assets/index-1.js', bytes: 17 }]);
  write('sw.js', 'itself');
  expect(list()).toEqual(first);
  write('index.html', 'index.htmL');
  expect(list().version).not.toBe(first.version);
  rmSync(folder, { recursive: true });
});
