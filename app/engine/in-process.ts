// For tests: a worker that lives in the thread that asks. Not part of the app.
import type { Reply, Request } from '../../kernels/worker/protocol.ts';
import type { WorkerLike } from './client.ts';

type CreateServer = (post: (reply: Reply, transfer: ArrayBuffer[]) => void) => {
  receive(request: Request): void;
};

// Not by name: the compiler would look into it, and the app's types have no worker scope.
const SERVE: string = '../../kernels/worker/serve.ts';
const { createServer } = (await import(/* @vite-ignore */ SERVE)) as { createServer: CreateServer };

/** The real server behind the interface of a Worker: messages are copied or moved and arrive later, as they do between threads. */
export function startInProcess(): WorkerLike {
  let isOver = false;
  const worker: WorkerLike = {
    ...{ onmessage: null, onerror: null, onmessageerror: null },
    postMessage(message, options) {
      const copy: Request = structuredClone(message, options);
      queueMicrotask(() => !isOver && server.receive(copy));
    },
    terminate: () => void (isOver = true),
  };
  const say = (data: Reply) =>
    queueMicrotask(() => !isOver && worker.onmessage?.({ data } as MessageEvent<Reply>));
  const server = createServer((reply, transfer) => say(structuredClone(reply, { transfer })));
  say({ kind: 'hello', id: 0 });
  return worker;
}
