/** Baked by tools/vite/opening.mjs. */
declare module 'virtual:opening' {
  export const opening: {
    readonly source: import('./address/types.ts').Source;
    readonly input: Float32Array;
    readonly filtered: Float32Array;
    readonly output: Float32Array;
    readonly frame: import('../../kernels/worker/protocol.ts').Frame;
  };
}
