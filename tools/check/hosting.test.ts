// The headers that hosts are told to send: the same in every example.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ISOLATION } from '../../app/offline/worker/isolated.ts';
import { ISOLATION as OF_SERVER } from '../serve.mjs';

const EXAMPLES = ['public/_headers', 'hosting/.htaccess', 'hosting/nginx.conf'];

test.each(EXAMPLES)('%s isolates the page and lets hashed files be kept for good', (file) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  for (const [name, value] of Object.entries(ISOLATION))
    expect(text).toMatch(new RegExp(`${name}:? "?${value}"?`));
  expect(text).toMatch(/\/assets\//);
  expect(text).toContain('public, max-age=31536000, immutable');
});

test('our own server and the service worker send what the examples say', () => {
  expect(OF_SERVER).toEqual(ISOLATION);
});
