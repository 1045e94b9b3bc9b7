// The builds of wasm/, fastest first: what each is made of, what it needs, where it lies.

export interface Variant {
  readonly build: 'relaxed' | 'simd';
  readonly hasThreads: boolean;
  /** Written out one by one: a bundler finds a file only in `new URL('…', import.meta.url)`. */
  readonly url: () => URL;
}

export const VARIANTS: readonly Variant[] = [
  {
    build: 'relaxed',
    hasThreads: true,
    url: () => new URL('../wasm/build/relaxed-threads.wasm', import.meta.url),
  },
  { build: 'relaxed', hasThreads: false, url: () => new URL('../wasm/build/relaxed.wasm', import.meta.url) },
  {
    build: 'simd',
    hasThreads: true,
    url: () => new URL('../wasm/build/simd-threads.wasm', import.meta.url),
  },
  { build: 'simd', hasThreads: false, url: () => new URL('../wasm/build/simd.wasm', import.meta.url) },
];
