/** Baked by tools/vite/opening.mjs. */
declare module 'virtual:opening' {
  export const source: import('./address/types.ts').Source;
  export const input: Float32Array;
  export const filtered: Float32Array;
  export const output: Float32Array;
  export const bank: import('../model/bank.ts').Bank;
  export const spec: import('../../kernels/spec/layer.ts').LayerSpec;
  export const geometry: import('../../kernels/spec/geometry.ts').LayerGeometry;
  export const frame: import('../../kernels/worker/protocol.ts').Frame;
  /** The photograph's file, its size in pixels, and the frame of the layer at a glance in parts of it. */
  export const photo: {
    readonly file: string;
    readonly width: number;
    readonly height: number;
    readonly frame: import('../image/crop.ts').Crop;
  };
  /** The same layer at a glance, whose cells the page brings along where it opens with it. */
  export const overview: {
    readonly settings: import('../model/settings.ts').LayerSettings;
    readonly spec: import('../../kernels/spec/layer.ts').LayerSpec;
    readonly geometry: import('../../kernels/spec/geometry.ts').LayerGeometry;
  };
}

/** What the opening screen has computed that stands in the page before any file of it (tools/bake/screen); else nothing. */
interface Window {
  openingCells?: { input: Float32Array; filtered: Float32Array; output: Float32Array };
}
