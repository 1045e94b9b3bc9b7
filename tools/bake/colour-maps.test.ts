import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bake } from './colour-maps.mjs';

test('the colour tables in the app are what the generator bakes today', () => {
  const file = fileURLToPath(new URL('../../app/image/colour-tables.ts', import.meta.url));
  expect(readFileSync(file, 'utf8')).toBe(bake());
});
