/**
 * Memory that is written anew for every view, used again from one look to the next: megabytes that are let go of many times a
 * second are what a collector stops for.
 */
export interface Scratch {
  /** All that was taken may be overwritten from now on. */
  readonly begin: () => void;
  /** Numbers of whatever was there before. */
  readonly floats: (length: number) => Float32Array;
}

export function createScratch(): Scratch {
  const kept: ArrayBuffer[] = [];
  let taken = 0;
  return {
    begin() {
      kept.length = taken; // what the last time did not need is let go of
      taken = 0;
    },
    floats(length) {
      const found = kept.at(taken);
      const buffer = found && found.byteLength >= 4 * length ? found : new ArrayBuffer(4 * length);
      kept[taken++] = buffer;
      return new Float32Array(buffer, 0, length);
    },
  };
}
