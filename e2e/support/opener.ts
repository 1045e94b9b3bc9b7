// Opens pictures at full size in a real browser, without a page of ours around it: the decoder's source is served as it stands and
// runs in a worker, so a test sees the very pixels, which no page shows as numbers.
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createServer } from 'vite';
import type { Answer, ToOpen } from '../../app/testing/open-pixels-worker.ts';

export type Reading = ToOpen['reading'];

interface Seen {
  width: number;
  height: number;
  bits: number;
  channels: number;
  /** Red, green, blue and 255 of each pixel; of 16 bits the values as they are. None of a large picture. */
  values: number[];
  /** SHA-256 of the values' bytes. */
  digest: string;
  notes: string[];
}

export class Opener {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** What came of a file, and after how many ms; a code where it was refused. */
  async open(bytes: Uint8Array, name: string, reading: Reading = 'file') {
    return this.page.evaluate(
      async ({ base64, name, reading }) => {
        const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        const worker = new Worker('/app/testing/open-pixels-worker.ts', { type: 'module' });
        const start = performance.now();
        const answer = await new Promise<Answer>((resolve, reject) => {
          worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage({ blob: new Blob([data]), name, reading } satisfies ToOpen);
        });
        const ms = performance.now() - start;
        worker.terminate();
        if ('refused' in answer) return { ms, refused: answer.refused, seen: null };
        const { pixels, notes } = answer;
        const { width, height, bits } = pixels;
        const values = pixels.bits === 8 ? pixels.rgba : pixels.values;
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', values.slice()));
        const seen: Seen = {
          ...{ width, height, bits, notes: notes.map(({ code }) => code) },
          channels: pixels.bits === 8 ? 4 : pixels.channels,
          values: values.length > 2 ** 15 ? [] : Array.from(values),
          digest: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
        };
        return { ms, refused: null, seen };
      },
      { base64: Buffer.from(bytes).toString('base64'), name, reading },
    );
  }

  /** The same, of a file that must not be refused. */
  async see(bytes: Uint8Array, name: string, reading: Reading = 'file'): Promise<Seen> {
    const { refused, seen } = await this.open(bytes, name, reading);
    expect(refused, name).toBeNull();
    return seen!;
  }

  /** The first pixel as the browser itself shows the file. */
  async shown(bytes: Uint8Array): Promise<number[]> {
    return this.page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const brush = document.createElement('canvas').getContext('2d')!;
      brush.drawImage(image, 0, 0);
      return Array.from(brush.getImageData(0, 0, 1, 1).data);
    }, Buffer.from(bytes).toString('base64'));
  }
}

/** One server and one blank page for all tests of a worker. */
export const test = base.extend<object, { opener: Opener }>({
  opener: [
    async ({ browser }, use) => {
      const server = await createServer({
        ...{ root: fileURLToPath(new URL('../..', import.meta.url)), configFile: false, logLevel: 'error' },
        ...{ appType: 'custom', optimizeDeps: { noDiscovery: true } },
        server: { port: 0, host: '127.0.0.1', hmr: false, ws: false, watch: null },
      });
      await server.listen();
      const page = await browser.newPage();
      await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
      await page.goto(new URL('blank', server.resolvedUrls!.local[0]).href);
      await use(new Opener(page));
      await page.close();
      await server.close();
    },
    { scope: 'worker' },
  ],
});

export { expect };
