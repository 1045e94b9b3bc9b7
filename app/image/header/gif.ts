// Size and frames of a GIF. After the screen and its colour table follow blocks; pixels lie in chains of sub-blocks.
import { header, MOST_PARTS, u16le, u8 } from './facts.ts';
import type { ImageHeader } from './facts.ts';

const FRAME = 0x2c;
const EXTENSION = 0x21;

/** A logical screen of 0×0 is left to the decoder: browsers then take the size of the first frame. */
export function gifHeader(bytes: Uint8Array): ImageHeader {
  const width = u16le(bytes, 6);
  const height = u16le(bytes, 8);
  const isAnimated = frameEnds(bytes).length > 1;
  return header('gif', { width, height, isSized: width * height > 0, isAnimated });
}

/** Only the first frame is wanted, so only that has to be whole. */
export function hasFirstFrame(bytes: Uint8Array): boolean {
  const [end] = frameEnds(bytes);
  return end !== undefined && end <= bytes.length;
}

/** Where the first and the second frame end, if there are such; past the end of the file where one is cut off. */
function frameEnds(bytes: Uint8Array): number[] {
  const ends: number[] = [];
  const budget = { parts: MOST_PARTS };
  let at = 13 + tableBytes(u8(bytes, 10));
  while (at < bytes.length && ends.length < 2 && budget.parts-- > 0) {
    const block = u8(bytes, at);
    if (block === FRAME) {
      at = afterSubBlocks(bytes, at + 11 + tableBytes(u8(bytes, at + 9)), budget);
      if (budget.parts > 0) ends.push(at);
    } else if (block === EXTENSION) at = afterSubBlocks(bytes, at + 2, budget);
    else break;
  }
  return ends;
}

/** Bit 7 of a packed field says that a colour table follows, bits 0–2 its size. */
function tableBytes(packed: number): number {
  return packed & 0x80 ? 3 << ((packed & 7) + 1) : 0;
}

/** Each sub-block begins with its length; one of length 0 ends the chain. */
function afterSubBlocks(bytes: Uint8Array, from: number, budget: { parts: number }): number {
  let at = from;
  while (u8(bytes, at) > 0 && budget.parts-- > 0) at += 1 + u8(bytes, at);
  return at + 1;
}
