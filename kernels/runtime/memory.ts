// The engine's memory: one WebAssembly memory, handed out in blocks. It grows and never shrinks; freed blocks are used again.
import { LayerError } from '../spec/layer.ts';
import type { Bytes } from '../spec/geometry.ts';

const PAGE = 65536;
/** What 32-bit addresses reach, less a page so that the end of a block is still one. */
export const MOST_BYTES: Bytes = 65535 * PAGE;
/** Below lies the control block (words.ts). */
const START = 4096;
const ALIGN = 64;

export interface Block {
  readonly at: number;
  readonly bytes: Bytes;
}

/** A block to be used. Beyond its first `dirty` bytes it was never used before: zeros. */
export interface TakenBlock extends Block {
  readonly dirty: Bytes;
}

export interface Heap {
  readonly memory: WebAssembly.Memory;
  /** Throws LayerError 'too-large' beyond any memory, 'no-memory' if this device does not give as much; then nothing is lost. */
  take(bytes: Bytes): TakenBlock;
  give(block: Block): void;
  floats(at: number, length: number): Float32Array;
  words(at: number, length: number): Int32Array;
  /** Bytes in blocks now. */
  readonly used: Bytes;
}

export function createMemory(isShared: boolean): WebAssembly.Memory {
  // Sharing reserves the maximum at once, and a small device may refuse that: ask for less.
  for (const maximum of [65536, 32768, 16384, 4096]) {
    try {
      return new WebAssembly.Memory({ initial: 1, maximum, shared: isShared });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  throw new LayerError('no-memory', 'engine', { bytes: 4096 * PAGE });
}

export function createHeap(memory: WebAssembly.Memory): Heap {
  /** Free blocks by address, neighbours always merged; the last one may reach to the end of the memory. */
  let free: Block[] = [{ at: START, bytes: memory.buffer.byteLength - START }];
  let used = 0;
  /** Everything from here on is untouched. */
  let fresh = START;

  const grow = (bytes: Bytes): void => {
    const end = memory.buffer.byteLength;
    const last = free.at(-1);
    const atEnd = last && last.at + last.bytes === end ? last.bytes : 0;
    const missing = Math.ceil((bytes - atEnd) / PAGE);
    if (end + missing * PAGE > MOST_BYTES) {
      throw new LayerError('too-large', 'layer', { got: bytes, limit: MOST_BYTES - (end - atEnd), bytes });
    }
    try {
      memory.grow(missing);
    } catch {
      throw new LayerError('no-memory', 'layer', { bytes });
    }
    release({ at: end, bytes: missing * PAGE });
  };

  const release = (block: Block): void => {
    const before = free.filter(({ at }) => at < block.at);
    const after = free.slice(before.length);
    let { at, bytes } = block;
    const left = before.at(-1);
    if (left && left.at + left.bytes === at) {
      before.pop();
      at = left.at;
      bytes += left.bytes;
    }
    if (after[0] && at + bytes === after[0].at) bytes += after.shift()!.bytes;
    free = [...before, { at, bytes }, ...after];
  };

  return {
    memory,
    take(wanted) {
      const bytes = Math.ceil(wanted / ALIGN) * ALIGN;
      if (bytes > MOST_BYTES) {
        throw new LayerError('too-large', 'layer', { got: wanted, limit: MOST_BYTES, bytes: wanted });
      }
      if (!free.some((block) => block.bytes >= bytes)) grow(bytes);
      const index = free.findIndex((block) => block.bytes >= bytes);
      const { at, bytes: room } = free[index];
      free.splice(index, 1, ...(room > bytes ? [{ at: at + bytes, bytes: room - bytes }] : []));
      used += bytes;
      const dirty = Math.max(0, Math.min(bytes, fresh - at));
      fresh = Math.max(fresh, at + bytes);
      return { at, bytes, dirty };
    },
    give(block) {
      used -= block.bytes;
      release(block);
    },
    floats: (at, length) => new Float32Array(memory.buffer, at, length),
    words: (at, length) => new Int32Array(memory.buffer, at, length),
    get used() {
      return used;
    },
  };
}
