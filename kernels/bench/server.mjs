// Bundles workers, serves them with our library and the packages, on a loopback page: cross-origin isolated, but for '/?plain'.
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const kernels = fileURLToPath(new URL('..', import.meta.url));

const TYPES = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.html': 'text/html',
};

/** The library finds its files by import.meta.url: what lies in `from` is served from /`to`. */
const ownFiles = (from, to) => ({
  name: 'own files',
  setup: ({ onLoad }) =>
    onLoad({ filter: /runtime\/(gen\/)?(variants|threads)\.[jt]s$/ }, async ({ path }) => {
      const url = `(self.location.origin + '/${to}${path.slice(from.length)}')`;
      const text = (await readFile(path, 'utf8')).replaceAll('import.meta.url', url);
      return { contents: text, loader: extname(path).slice(1) };
    }),
});

/** Takes our library from another folder. */
const libraryFrom = (folder) => ({
  name: 'library',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/dist\/index\.js$/ }, () => ({ path: join(folder, 'index.js') })),
});

/** `entryPoints` become /name.js each; `before`, if it is given, is an older dist/: /before.js is our contender with it. */
export async function openServer(entryPoints, before) {
  const bundles = mkdtempSync(join(tmpdir(), 'filter-and-mix-bench-'));
  const bundle = (entries, plugins) =>
    build({
      ...{ entryPoints: entries, outdir: bundles, bundle: true, format: 'iife', logLevel: 'error', plugins },
      external: ['fs', 'path', 'module', 'worker_threads'],
    });
  await bundle(entryPoints, [ownFiles(kernels, '')]);
  if (before) {
    const entry = { before: `${here}/contenders/ours.mjs` };
    await bundle(entry, [libraryFrom(before), ownFiles(before, 'before')]);
  }
  const roots = [
    ['/dist/', `${kernels}/dist/`],
    ['/before/', `${before}/`],
    ['/wasm/', `${kernels}/wasm/`],
    ['/node_modules/', `${here}/node_modules/`],
    ['/', `${bundles}/`],
  ];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, 'http://x');
    const path = decodeURIComponent(pathname).replace('/worker/thread.ts', '/thread.js');
    if (search !== '?plain') {
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    }
    response.setHeader('Cache-Control', 'max-age=3600');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
    if (path === '/')
      return response.setHeader('Content-Type', 'text/html').end('<link rel=icon href="data:,">');
    const [prefix, root] = roots.find(([start]) => path.startsWith(start));
    const file = join(root, normalize(`/${path.slice(prefix.length)}`));
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    server.close();
    rmSync(bundles, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}
