import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstChunk } from './tools/vite/first-chunk.mjs';
import { csp } from './tools/vite/csp.mjs';
import { eager } from './tools/vite/eager.mjs';
import { notFound } from './tools/vite/not-found.mjs';
import { layers } from './tools/vite/layers.mjs';
import { licences } from './tools/vite/notices.mjs';
import { opening } from './tools/vite/opening.mjs';
import { prose } from './tools/vite/prose.mjs';
import { screen } from './tools/vite/screen.mjs';
import { search } from './tools/vite/search.mjs';
import { serviceWorker } from './tools/vite/service-worker.mjs';
import { sheetsAgain } from './tools/vite/sheets-again.mjs';
import { formulas, katexWoff2Only } from './tools/vite/formulas.mjs';

/** Headers that isolate the page, so that later kernels may share memory between threads. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export default defineConfig({
  base: './',
  plugins: [
    prose(),
    search(),
    formulas(),
    opening(),
    katexWoff2Only(),
    layers(),
    react({ include: /\.(tsx|mdx)$/, jsxImportSource: '#jsx' }),
    screen(),
    csp(),
    eager(),
    sheetsAgain(),
    licences(),
    notFound(),
    serviceWorker(),
  ],
  worker: { format: 'es' },
  server: { headers: isolation },
  preview: { headers: isolation },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: firstChunk } },
  },
  test: {
    pool: 'forks',
    testTimeout: 60_000,
    globalSetup: 'kernels/tools/build.mjs',
    // Node 20 and 21 have relaxed SIMD behind a flag; later ones always.
    execArgv: /^2[01]\./.test(process.versions.node) ? ['--experimental-wasm-relaxed-simd'] : [],
    include: ['app/**/*.test.{ts,tsx}', 'kernels/**/*.test.ts', 'tools/**/*.test.ts'],
  },
});
