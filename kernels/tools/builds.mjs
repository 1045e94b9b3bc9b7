// The builds of wasm/, fastest first: one source, compiled for what a machine may have. runtime/gen/variants.ts follows from here.
export const BUILDS = [
  { build: 'relaxed', hasThreads: true, features: 'simd,relaxed-simd,threads' },
  { build: 'relaxed', hasThreads: false, features: 'simd,relaxed-simd' },
  { build: 'simd', hasThreads: true, features: 'simd,threads' },
  { build: 'simd', hasThreads: false, features: 'simd' },
].map((row) => ({ ...row, name: row.hasThreads ? `${row.build}-threads` : row.build }));
