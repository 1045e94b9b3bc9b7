/** Baked by tools/vite/opening.mjs. */
declare module 'virtual:opening' {
  export const opening: {
    readonly source: import('./address/types.ts').Source;
    readonly input: Float32Array;
    readonly filtered: Float32Array;
    readonly output: Float32Array;
    readonly bank: import('../model/bank.ts').Bank;
    readonly spec: import('../../kernels/spec/layer.ts').LayerSpec;
    readonly geometry: import('../../kernels/spec/geometry.ts').LayerGeometry;
    readonly frame: import('../../kernels/worker/protocol.ts').Frame;
  };
}
