/** Baked by tools/vite-opening.mjs. */
declare module 'virtual:opening' {
  type Frame = import('../../kernels/worker/protocol.ts').Frame;
  type Numbers<T> = { [K in keyof T]: T[K] extends ArrayLike<number> & object ? readonly number[] : T[K] };
  export const opening: {
    readonly input: readonly number[];
    readonly filtered: readonly number[];
    readonly output: readonly number[];
    readonly frame: Omit<Frame, 'terms'> & { readonly terms: Numbers<Frame['terms']> };
  };
}
