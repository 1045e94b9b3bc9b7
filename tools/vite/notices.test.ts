import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noticeOf, notices, packageOf } from './notices.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notices-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function installed(license: string, files: Record<string, string>): string {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'thing', version: '1.2.3', license }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test('a module tells its package, scoped ones and virtual ones too; our own have none', () => {
  expect(packageOf('/x/node_modules/react/cjs/react.js')).toBe('/x/node_modules/react');
  expect(packageOf('/x/node_modules/@mdx-js/react/index.js?v=1')).toBe('/x/node_modules/@mdx-js/react');
  expect(packageOf('\0/x/node_modules/a/b.js?commonjs')).toBe('/x/node_modules/a');
  expect(packageOf('/x/app/main.tsx')).toBeNull();
});

test('the text of a licence is whole, without those of what a package was built with', () => {
  const text = 'MIT License\n\nCopyright (c) somebody\n\n# Licenses of bundled dependencies\nmany more';
  const notice = notices([installed('MIT', { 'LICENSE.md': text })]);
  expect(notice).toContain('thing 1.2.3 (MIT)\n\nMIT License\n\nCopyright (c) somebody');
  expect(notice).not.toContain('many more');
});

test('a licence that is not on the list stops the build, and so does one without its text', () => {
  expect(() => noticeOf(installed('GPL-3.0', { LICENSE: 'x' }))).toThrow('GPL-3.0, which is not on the list');
  rmSync(join(folder, 'LICENSE'));
  expect(() => noticeOf(installed('MIT', {}))).toThrow('brings no text of its licence');
});
