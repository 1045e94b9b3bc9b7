import { expect, test } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import { explore as en } from './support/names.ts';

const [WIDTH, HEIGHT] = [320, 240];
/** What a picture holds as it is read, in bytes. */
const PICTURE = 4 * WIDTH * HEIGHT;

/** Speaks to the threads of the page, which the session of the page does not reach. */
async function threadsOf(session: CDPSession) {
  const threads: string[] = [];
  const waiting = new Map<number, (result: unknown) => void>();
  session.on('Target.attachedToTarget', ({ sessionId }) => threads.push(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: unknown };
    waiting.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let next = 1;
  return (method: string) =>
    Promise.all(
      threads.map(async (sessionId) => {
        const id = next++;
        const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
        await session.send('Target.sendMessageToTarget', {
          sessionId,
          message: JSON.stringify({ id, method }),
        });
        return answer;
      }),
    );
}

/** Chooses so many pictures one after the other, each when the one before is there. */
async function choose(page: Page, from: number, count: number): Promise<void> {
  await page.evaluate(
    async ([from, count, width, height]) => {
      const input = document.querySelector<HTMLInputElement>('main input[type=file]')!;
      const brush = new OffscreenCanvas(width, height);
      const context = brush.getContext('2d')!;
      for (let i = from; i < from + count; i++) {
        context.fillStyle = `hsl(${(37 * i) % 360} 80% 50%)`;
        context.fillRect(0, 0, width, height);
        const blob = await brush.convertToBlob({ type: 'image/jpeg' });
        const files = new DataTransfer();
        files.items.add(new File([blob], `picture-${i}.jpg`, { type: 'image/jpeg' }));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        while (!document.querySelector('main')!.textContent.includes(`picture-${i}.jpg`))
          await new Promise(requestAnimationFrame);
      }
    },
    [from, count, WIDTH, HEIGHT] as const,
  );
}

test('a hundred pictures in a row leave the heap of the page and of its threads as it was', async ({
  page,
}) => {
  test.slow();
  const session = await page.context().newCDPSession(page);
  const ask = await threadsOf(session);
  await page.goto('./#/explore');
  await expect(page.getByText(en.exact, { exact: true })).toBeVisible();
  /** Bytes that are alive, numbers of pictures and of the kernels among them. */
  const alive = async () => {
    await expect(page.getByText(en.exact, { exact: true })).toBeVisible(); // the last run has ended
    type Usage = { usedSize: number; backingStorageSize: number };
    // Twice: what finalizers let go of goes with the second.
    for (let i = 0; i < 2; i++) {
      await session.send('HeapProfiler.collectGarbage');
      await ask('HeapProfiler.collectGarbage');
    }
    const usages = [
      (await session.send('Runtime.getHeapUsage')) as Usage,
      ...((await ask('Runtime.getHeapUsage')) as Usage[]),
    ];
    expect(usages.length).toBeGreaterThan(1);
    return usages.reduce((sum, { usedSize, backingStorageSize }) => sum + usedSize + backingStorageSize, 0);
  };
  await choose(page, 0, 10);
  const before = await alive();
  await choose(page, 10, 100);
  const after = await alive();
  // One picture more or less, and what was run over it, may wait to be collected: fifteen of its size. A hundred would be a leak.
  expect((after - before) / PICTURE).toBeLessThan(30);
});
