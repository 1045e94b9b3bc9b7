import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const script = fileURLToPath(new URL('free-port.mjs', import.meta.url));
const ask = async (first: number) => Number((await run(process.execPath, [script, String(first)])).stdout);

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

test('a port that something listens on is passed over, and the one that is named instead can be had', async () => {
  const [other, ours] = [createServer(), createServer()];
  const taken = await listening(other, 0);
  const free = await ask(taken);
  expect(free).toBeGreaterThan(taken);
  expect(await listening(ours, free)).toBe(free);
  other.close();
  ours.close();
});
