/** A map of numbers, row by row. */
export interface NumberMap {
  width: number;
  height: number;
  values: Float32Array;
}

/** How a long writing is followed and ended. */
export interface WritingHelp {
  /** Aborting rejects with an AbortError. */
  signal?: AbortSignal;
  /** In rows. */
  onProgress?: (done: number, total: number) => void;
}

/** So long (ms) a thread may be held before all else has its turn: two frames are not missed. */
const TURN = 12;

/** Goes through a map's rows in blocks of about so many values, and lets the page have its turn in between. */
export async function throughRows(
  { width, height }: Pick<NumberMap, 'width' | 'height'>,
  blockValues: number,
  write: (from: number, to: number) => void | Promise<void>,
  { signal, onProgress }: WritingHelp,
): Promise<void> {
  const rows = Math.max(1, Math.floor(blockValues / width));
  let begun = performance.now();
  for (let from = 0; from < height; from += rows) {
    signal?.throwIfAborted();
    const to = Math.min(height, from + rows);
    await write(from, to);
    onProgress?.(to, height);
    if (performance.now() - begun < TURN) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    begun = performance.now();
  }
}
