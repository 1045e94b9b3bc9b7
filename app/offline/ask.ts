import type { Asked, Kept, NotKept, Told } from './protocol.ts';

/** A worker that says nothing for so long (ms) has been stopped by the browser. */
const PATIENCE = 60_000;

export type KeepEnd = { ok: true } | { ok: false; reason: NotKept };

/** Asks the worker to keep all of the page and hears how far it is, until it is through or has given up. */
export function askToKeep(
  worker: Pick<ServiceWorker, 'postMessage'>,
  hear: (kept: Kept) => void,
  patience = PATIENCE,
): Promise<KeepEnd> {
  const { port1: here, port2: there } = new MessageChannel();
  return new Promise<KeepEnd>((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => resolve({ ok: false, reason: 'failed' }), patience);
    };
    here.onmessage = ({ data }: MessageEvent<Told>) => {
      wait();
      hear(data.kept);
      if (data.kind === 'done') resolve({ ok: true });
      else if (data.kind === 'not-kept') resolve({ ok: false, reason: data.reason });
    };
    wait();
    worker.postMessage({ kind: 'keep' } satisfies Asked, [there]);
  }).finally(() => here.close());
}
