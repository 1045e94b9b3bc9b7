// A picture at its full size: its own pixels, as few bytes as they take.

/**
 * Rows from above, opaque. 8 bits: red, green, blue and a fourth byte that nobody reads. 16 bits: one grey channel, or red, green
 * and blue, each from 0 to 65,535.
 */
export type Pixels =
  | { width: number; height: number; bits: 8; rgba: Uint8ClampedArray }
  | { width: number; height: number; bits: 16; channels: 1 | 3; values: Uint16Array };

/** Zeroed bytes for `Pixels`: shared between threads where the page is isolated, so that none of them needs a copy. Throws RangeError. */
export function takeBytes(bytes: number): ArrayBufferLike {
  const isShared = typeof SharedArrayBuffer === 'function' && globalThis.crossOriginIsolated;
  return isShared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
}

/** Which values are read from a file that carries a colour profile: those that the browser shows, or those that are stored. */
export type Reading = 'shown' | 'file';
