import { createClient } from '../engine/client.ts';
import type { EngineClient } from '../engine/client.ts';
import { notify } from './notices.ts';
import { setState } from './store.ts';

let client: EngineClient | null = null;

/** The engine's client; the worker starts with the first job. */
export function engine(): EngineClient {
  client ??= createClient((trouble) => {
    if (trouble.kind === 'restarted') return notify({ kind: 'worker-restarted', tone: 'note' });
    if (trouble.kind !== 'gave-up') return;
    // A figure that plays would start the worker again with its next step.
    setState({ playing: false });
    notify({ kind: 'worker-gave-up', tone: 'alert' });
  });
  return client;
}

/** For tests: another client in place of the worker's. */
export function setEngine(other: EngineClient | null): void {
  client = other;
}
