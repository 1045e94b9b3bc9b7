// Serves dist/ with the headers that isolate the page. Usage: node tools/serve.mjs [--port N] [--exact] [--plain] [--under /sub/path]
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = resolve(fileURLToPath(new URL('../dist', import.meta.url)));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Starts a static server for the built page.
 * @param {{ port?: number, exact?: boolean, plain?: boolean, under?: string }} options port: first one tried;
 *   exact: fail when it is taken; plain: no isolation headers; under: sub-path such as /a/b
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export function serve({ port = 4173, exact = false, plain = false, under = '' } = {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const inside = path.startsWith(`${under}/`) ? normalize(path.slice(under.length)) : null;
    const file = inside === null ? null : join(root, inside.endsWith('/') ? `${inside}index.html` : inside);
    if (!file || !file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
      return;
    }
    const hashed = file.includes('/assets/');
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
      'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(plain ? {} : ISOLATION),
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((done, fail) => {
    server.on('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE' && !exact) server.listen(++port, '127.0.0.1');
      else fail(error);
    });
    server.on('listening', () =>
      done({ url: `http://127.0.0.1:${port}${under}/`, close: () => server.close() }),
    );
    server.listen(port, '127.0.0.1');
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      exact: { type: 'boolean' },
      plain: { type: 'boolean' },
      under: { type: 'string' },
    },
  });
  const { url } = await serve({ ...values, port: values.port ? Number(values.port) : undefined });
  console.log(`Filter & Mix is at ${url}`);
}
