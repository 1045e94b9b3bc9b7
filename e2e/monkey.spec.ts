import { expect, test } from '@playwright/test';
import { letMonkeyAt } from './support/monkey.ts';

/** More by `npm run monkey -- --seed 5 --actions 20000`, which says what the heap did. */
const seed = Number(process.env.MONKEY_SEED ?? 20261129);
const actions = Number(process.env.MONKEY_ACTIONS ?? 120);
const isLong = actions > 1000;

test(`${actions} random actions of seed ${seed} leave nothing in the console, and the page standing`, async ({
  page,
  baseURL,
}) => {
  test.setTimeout(60_000 + 500 * actions);
  const { done, faults, heap } = await letMonkeyAt(
    page,
    baseURL!,
    { seed, actions, looks: isLong ? 10 : 0 },
    isLong ? console.log : undefined,
  );
  if (isLong) console.log(`${done} actions; heap ${heap.map(([, mb]) => mb.toFixed(1)).join(' ')} MB`);
  expect(faults).toEqual([]);
});
