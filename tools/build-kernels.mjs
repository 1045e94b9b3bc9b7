// Builds the library: kernels/dist, one JavaScript module and its types for each source file, the .wasm files and the thread
// helper beside them. No bundler: it would put the .wasm files into strings. Part of `npm run build`.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from '../kernels/tools/build.mjs';

const kernels = fileURLToPath(new URL('../kernels', import.meta.url));
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
await build();
rmSync(`${kernels}/dist`, { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', `${kernels}/tsconfig.build.json`], { stdio: 'inherit' });
cpSync(`${kernels}/wasm/build`, `${kernels}/dist/wasm/build`, { recursive: true });

// TypeScript turns './x.ts' into './x.js' in imports, but not in URLs.
const threads = `${kernels}/dist/runtime/threads.js`;
writeFileSync(threads, readFileSync(threads, 'utf8').replace('thread.ts', 'thread.js'));
