import { expect, test } from 'vitest';
import type { Baked } from '../bake/opening.ts';
import { bake } from '../bake/opening.ts';
import { moduleOf } from './opening.mjs';

test('the module gives back, bit for bit, what was baked', async () => {
  const baked = await bake();
  const code = moduleOf(baked);
  const parts = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Baked;
  expect({ ...parts }).toEqual(baked);
  expect(parts.input.length).toBe(300);
});
