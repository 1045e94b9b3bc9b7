import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetful } from './sheets-again.mjs';

test('Vite’s loader, as it is installed, is made to forget a sheet that failed, and nothing else', () => {
  const vite = dirname(createRequire(import.meta.url).resolve('vite/package.json'));
  const chunks = join(vite, 'dist/node/chunks');
  const code = readdirSync(chunks)
    .map((name) => readFileSync(join(chunks, name), 'utf8'))
    .find((text) => text.includes('function preloadOnce('))!;
  const start = code.indexOf('function preloadOnce(');
  const loader = code.slice(start, code.indexOf('\nfunction ', start));
  const changed = forgetful(loader);
  expect(changed.match(/delete seen\[href\]/g)).toHaveLength(1);
  expect(changed.replace('delete seen[href]', 'seen[href] = void 0')).toBe(loader);
});

test('a loader of another kind stops the build', () => {
  expect(() => forgetful('function preload() {}')).toThrow('has changed');
});
