// What the page holds after long use: what one round of everything leaves behind, later rounds find again and do not add to.
import { CHAPTERS } from '../app/model/lesson.ts';
import type { Page } from '@playwright/test';
import { en } from './support/names.ts';
import { expect, test } from './support/app.ts';
import type { Instrument } from './support/app.ts';

/** Of what the count itself holds. */
const GROUP = 'count';

/**
 * What is alive after the garbage was collected. Not the bytes of the heap: those grow for many rounds by the code that the browser
 * compiles for what is used often (5.2 MB of the 5.7 MB that ten rounds added), then stand still.
 */
async function alive(page: Page): Promise<{ nodes: number; listeners: number; closures: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  // Twice: what finalizers let go of goes with the second.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const count = async (of: string) => {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `${of}.prototype`,
      objectGroup: GROUP,
    });
    const { objects } = await session.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId!,
      objectGroup: GROUP,
    });
    const { result: found } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: 'function () { return this.length; }',
      objectId: objects.objectId,
      returnByValue: true,
    });
    await session.send('Runtime.releaseObjectGroup', { objectGroup: GROUP });
    return found.value as number;
  };
  const closures = await count('Function');
  await session.detach();
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), closures };
}

/** Steps, edits, undone edits, other layers, the dialogs, every chapter, and back to the opening layer. */
async function round(app: Instrument, page: Page): Promise<void> {
  await app.go('/?step=0&unit=mac');
  await expect(app.slider).toHaveValue('0');
  await app.leave();
  await app.press('ArrowRight', 20);
  await expect(app.slider).toHaveValue('20');
  await app.type(en.kernel(1), 1, 1, '0.5');
  await app.leave();
  await app.press('Control+z');
  for (const [height, channels] of [
    [7, 1],
    [9, 4],
    [8, 2],
  ]) {
    await app.go(`/?step=0&unit=mac&h=${height}&c=${channels}`);
    await expect(page.getByRole('spinbutton', { name: en.fields.height, exact: true })).toHaveValue(
      String(height),
    );
  }
  await app.leave();
  await app.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await app.press('Escape');
  for (let chapter = 1; chapter <= CHAPTERS; chapter++) {
    await app.go(`/learn/${chapter}`);
    await expect(page.getByText(`Chapter ${chapter} of ${CHAPTERS}`)).toBeVisible();
  }
  await app.go('/?step=0&unit=mac');
  await expect(app.grid(en.kernel(1))).toBeVisible();
}

test('rounds through all that the page has leave no elements, listeners or memory behind', async ({
  app,
  page,
}) => {
  test.slow();
  await app.open('/?step=0&unit=mac');
  await round(app, page);
  await round(app, page);
  const before = await alive(page);
  const ROUNDS = 4;
  for (let i = 0; i < ROUNDS; i++) await round(app, page);
  const after = await alive(page);
  expect(after.nodes).toBeLessThan(before.nodes * 1.1);
  expect(after.listeners).toBeLessThan(before.listeners * 1.1);
  expect(after.closures).toBeLessThan(before.closures * 1.1);
});
