/**
 * Who asks the worker about a board when: a step waits for the layers that are being run, a layer for the frame that is on its
 * way. So frame and results are always of one layer, and a step and an edit that come together both count. Until the first layer
 * is asked for the worker knows none: the steps of a person who is quicker than the page wait for it.
 */
export interface Turns {
  /** Whether a layer is being run, or none has been yet. */
  isLayerDue: () => boolean;
  /** Resolves when there has been a layer and none is being run any more. */
  layersRun: () => Promise<void>;
  /** Runs a layer once the frame on its way has arrived. Layers do not wait for each other: the engine has its own queue. */
  runLayer: <T>(run: () => Promise<T>) => Promise<T>;
  /** Asks for a frame; to be called while no layer is due. */
  askFrame: <T>(ask: () => Promise<T>) => Promise<T>;
}

export function createTurns(): Turns {
  const runs = new Set<Promise<unknown>>();
  let hasBegun = false;
  let begin = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  let frame: Promise<unknown> = Promise.resolve();
  return {
    isLayerDue: () => !hasBegun || runs.size > 0,
    async layersRun() {
      await begun;
      await Promise.allSettled(runs);
    },
    runLayer(run) {
      const under = frame.then(run);
      const end = () => void runs.delete(under);
      runs.add(under);
      under.then(end, end);
      hasBegun = true;
      begin();
      return under;
    },
    askFrame(ask) {
      const under = ask();
      frame = under.catch(() => undefined);
      return under;
    },
  };
}
