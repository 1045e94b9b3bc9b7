// A short name for bytes, the same for the same bytes on every device.

const LENGTH = 16;

/** Whether a text from an address can be such a name. */
export const isContentId = (text: string): boolean => /^[0-9a-f]{16}$/.test(text);

/** The first 64 bits of SHA-256 in hexadecimal digits. Reads the blob once and lets go of it. */
export async function contentId(blob: Blob): Promise<string> {
  const bytes = await blob.arrayBuffer();
  // A page that came over plain http from another machine has no `subtle`.
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  if (!subtle) return plainId(new Uint8Array(bytes));
  return hex(new Uint8Array(await subtle.digest('SHA-256', bytes))).slice(0, LENGTH);
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Odd multipliers of two lanes; that they differ makes the lanes differ. */
const FACTORS = [0x01000193, 0x85ebca6b];

/**
 * The same kind of name without help of the browser: two lanes of 32 bits in the manner of FNV-1a (xor a byte, multiply), with a
 * last stir. It tells pictures apart that a person has, not those that somebody makes to be confused.
 */
export function plainId(bytes: Uint8Array): string {
  return FACTORS.map((factor) => {
    let lane = 0x811c9dc5 ^ bytes.length;
    for (const byte of bytes) {
      lane = Math.imul(lane ^ byte, factor);
      lane ^= lane >>> 15;
    }
    lane = Math.imul(lane ^ (lane >>> 16), 0x7feb352d);
    return ((lane ^ (lane >>> 15)) >>> 0).toString(16).padStart(8, '0');
  }).join('');
}
