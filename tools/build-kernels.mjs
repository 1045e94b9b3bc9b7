// Builds the library: kernels/dist/index.js with its types. Part of `npm run build`.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const kernels = fileURLToPath(new URL('../kernels', import.meta.url));
rmSync(`${kernels}/dist`, { recursive: true, force: true });
await build({
  configFile: false,
  root: kernels,
  logLevel: 'warn',
  build: {
    target: 'es2022',
    outDir: 'dist',
    minify: false,
    lib: { entry: 'index.ts', formats: ['es'], fileName: 'index' },
  },
});
execFileSync(
  process.execPath,
  [
    fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url)),
    ...['-p', `${kernels}/tsconfig.build.json`],
  ],
  { stdio: 'inherit' },
);
