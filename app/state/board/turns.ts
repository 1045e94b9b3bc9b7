/**
 * Who asks the worker about a board when: a step waits for the layers that are being run, a layer for the frame that is on its
 * way. So frame and results are always of one layer, and a step and an edit that come together both count.
 */
export interface Turns {
  isLayerRunning: () => boolean;
  /** Resolves when no layer is being run any more. */
  layersRun: () => Promise<void>;
  /** Runs a layer once the frame on its way has arrived. Layers do not wait for each other: the engine has its own queue. */
  runLayer: <T>(run: () => Promise<T>) => Promise<T>;
  /** Asks for a frame; to be called while no layer is running. */
  askFrame: <T>(ask: () => Promise<T>) => Promise<T>;
}

export function createTurns(): Turns {
  const runs = new Set<Promise<unknown>>();
  let frame: Promise<unknown> = Promise.resolve();
  return {
    isLayerRunning: () => runs.size > 0,
    async layersRun() {
      await Promise.allSettled(runs);
    },
    runLayer(run) {
      const under = frame.then(run);
      const end = () => void runs.delete(under);
      runs.add(under);
      under.then(end, end);
      return under;
    },
    askFrame(ask) {
      const under = ask();
      frame = under.catch(() => undefined);
      return under;
    },
  };
}
