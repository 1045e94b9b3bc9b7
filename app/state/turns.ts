/**
 * Who asks the worker about the board when: a step waits for the layers that are being run, a layer for the frame that is on
 * its way. So frame and results are always of one layer, and a step and an edit that come together both count.
 */
const runs = new Set<Promise<unknown>>();
let frame: Promise<unknown> = Promise.resolve();

/** Resolves when no layer is being run any more. */
export async function layersRun(): Promise<void> {
  await Promise.allSettled(runs);
}

export const isLayerRunning = (): boolean => runs.size > 0;

/** Runs a layer once the frame on its way has arrived. Layers do not wait for each other: the engine has its own queue. */
export function runLayer<T>(run: () => Promise<T>): Promise<T> {
  const under = frame.then(run);
  const end = () => void runs.delete(under);
  runs.add(under);
  under.then(end, end);
  return under;
}

/** Asks for a frame; to be called while no layer is running. */
export function askFrame<T>(ask: () => Promise<T>): Promise<T> {
  const under = ask();
  frame = under.catch(() => undefined);
  return under;
}
