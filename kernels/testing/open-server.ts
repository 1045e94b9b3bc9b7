// A server in this thread, whose replies are copied as between threads. Not part of the package.
import { createEngine } from '../index.ts';
import type { Engine } from '../index.ts';
import type { Reply, Request } from '../worker/protocol.ts';
import { createServer } from '../worker/serve.ts';

export type ReplyOf<K extends Reply['kind']> = Extract<Reply, { kind: K }>;

/** The reference, because it is slow enough to be watched and stopped. */
const slow = () => createEngine({ build: 'reference' });

/** A server whose answers make the journey that they would make to the page. */
export function openServer(
  engine: Promise<Engine> = slow(),
  options: Parameters<typeof createServer>[2] = {},
) {
  const replies: Reply[] = [];
  const waiting = new Set<() => void>();
  const server = createServer(
    (reply, transfer) => {
      replies.push(structuredClone(reply, { transfer }));
      waiting.forEach((look) => look());
    },
    engine,
    options,
  );
  /** The answer to a request, progress aside. */
  const ask = (request: Request): Promise<Reply> => {
    server.receive(request);
    return new Promise((resolve) => {
      const look = () => {
        const answer = replies.find(({ id, kind }) => id === request.id && kind !== 'progress');
        if (!answer) return;
        waiting.delete(look);
        resolve(answer);
      };
      waiting.add(look);
      look();
    });
  };
  const askFor = async <K extends Reply['kind']>(kind: K, request: Request): Promise<ReplyOf<K>> => {
    const reply = await ask(request);
    if (reply.kind !== kind) throw new Error(`wanted ${kind}, got ${JSON.stringify(reply)}`);
    return reply as ReplyOf<K>;
  };
  return { server, replies, ask, askFor };
}
