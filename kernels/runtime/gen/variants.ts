// Written by tools/generate.mjs from tools/builds.mjs; do not edit.
export interface Variant {
  readonly build: 'relaxed' | 'simd';
  readonly hasThreads: boolean;
  readonly url: () => URL;
}

export const VARIANTS: readonly Variant[] = [
  { build: 'relaxed', hasThreads: true, url: () => new URL('../../wasm/build/relaxed-threads.wasm', import.meta.url) },
  { build: 'relaxed', hasThreads: false, url: () => new URL('../../wasm/build/relaxed.wasm', import.meta.url) },
  { build: 'simd', hasThreads: true, url: () => new URL('../../wasm/build/simd-threads.wasm', import.meta.url) },
  { build: 'simd', hasThreads: false, url: () => new URL('../../wasm/build/simd.wasm', import.meta.url) },
];
