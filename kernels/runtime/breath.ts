// Lets the event loop run between two slices of work.

export interface Breath {
  /** Resolves after the messages that are already waiting have been handled. */
  take(): Promise<void>;
  close(): void;
}

const { setImmediate } = globalThis as { setImmediate?: (callback: () => void) => void };

/** Through a MessageChannel, because nested setTimeout waits 4 ms at least. Close it, or Node stays alive. */
function createChannelBreath(): Breath {
  const { port1, port2 } = new MessageChannel();
  /** Several jobs may take breath at once: each message wakes the one that sent it. */
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return {
    take: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        port2.postMessage(null);
      }),
    close: () => port1.close(),
  };
}

/** Node answers a message that comes while it handles one before it looks at its timers, so there it is setImmediate. */
export function createBreath(): Breath {
  if (!setImmediate) return createChannelBreath();
  return { take: () => new Promise((resolve) => setImmediate(resolve)), close: () => {} };
}
