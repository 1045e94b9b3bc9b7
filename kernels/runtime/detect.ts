// What this machine has, asked of the machine itself.

/** A module of one function without arguments that returns a v128; true if the engine accepts its body. */
function accepts(...body: number[]): boolean {
  const bytes = [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // \0asm, version 1
    ...[1, 5, 1, 0x60, 0, 1, 0x7b], // types: () → v128
    ...[3, 2, 1, 0], // functions: one of type 0
    ...[10, body.length + 4, 1, body.length + 2, 0, ...body, 0x0b], // code: no locals, the body, end
  ];
  return typeof WebAssembly === 'object' && WebAssembly.validate(Uint8Array.from(bytes));
}

const ZEROS = [0x41, 0, 0xfd, 0x0f]; // i32.const 0, i8x16.splat

/** 128-bit vectors. */
export const hasSimd = (): boolean => accepts(...ZEROS);

/** f32x4.relaxed_madd. Safari and a Node without --experimental-wasm-relaxed-simd lack it. */
export const hasRelaxedSimd = (): boolean => accepts(...ZEROS, ...ZEROS, ...ZEROS, 0xfd, 0x85, 0x02);

export const isNode = (): boolean =>
  typeof (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node === 'string';

/** Node has no isolation and needs none. */
export const isIsolated = (): boolean => isNode() || globalThis.crossOriginIsolated === true;

/**
 * Whether memory may be shared. Isolation alone does not tell: WebKitGTK says that it is isolated and has no SharedArrayBuffer.
 * Whether threads really start is known only when one has answered (threads.ts).
 */
export const canShareMemory = (): boolean => typeof SharedArrayBuffer === 'function' && isIsolated();

/** Threads that are worth having: one for each core, eight at most. Node's callers decide for themselves. */
export function usefulThreads(): number {
  if (isNode()) return 1;
  return Math.max(1, Math.min(8, globalThis.navigator?.hardwareConcurrency ?? 1));
}
