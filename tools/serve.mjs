// Serves dist/ with the headers that isolate the page, compressed as real hosts do.
// Usage: node tools/serve.mjs [--port N] [--exact] [--plain] [--prod] [--under /sub/path] [--root folder]
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
export const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const PACKERS = {
  br: (bytes, quality) =>
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => gzipSync(bytes, { level: 9 }),
};

/** Files as they are sent, by path, time, encoding and quality: a text is packed once. */
const sent = new Map();

/** @param {string} file @param {string} accepted the request's Accept-Encoding @param {number} quality of brotli */
function packed(file, accepted, quality) {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const names = accepted.split(',').map((name) => name.split(';')[0].trim());
  const isText = type.includes('charset') || extname(file) === '.wasm';
  const encoding = isText ? Object.keys(PACKERS).find((name) => names.includes(name)) : undefined;
  const key = `${file} ${statSync(file).mtimeMs} ${encoding} ${quality}`;
  if (!sent.has(key)) {
    const bytes = readFileSync(file);
    const tag = `W/"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
    sent.set(key, { tag, bytes: encoding ? PACKERS[encoding](bytes, quality) : bytes });
  }
  return { type, encoding, isText, ...sent.get(key) };
}

/** A path that is none (`/%`) is not found rather than the server's end. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://x').pathname);
  } catch {
    return '';
  }
}

/**
 * Starts a static server for the built page.
 * @param {{ port?: number, exact?: boolean, plain?: boolean, prod?: boolean, under?: string, root?: string }} options port:
 *   first one tried; exact: fail when it is taken; plain: no isolation headers; prod: packed as hard as hosts do ahead; under:
 *   sub-path such as /a/b; root: folder served
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export function serve({
  port = 4173,
  exact = false,
  plain = false,
  prod = false,
  under = '',
  root = DIST,
} = {}) {
  const home = resolve(root);
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const inside = path.startsWith(`${under}/`) ? normalize(path.slice(under.length)) : null;
    const file = inside === null ? null : join(home, inside.endsWith('/') ? `${inside}index.html` : inside);
    if (!file || !file.startsWith(home) || !existsSync(file) || !statSync(file).isFile()) {
      // As static hosts do: a person gets the page that leads home, anything else a word.
      const page = join(home, '404.html');
      const isForPerson = String(request.headers.accept ?? '').includes('text/html') && existsSync(page);
      response.writeHead(404, { 'Content-Type': isForPerson ? TYPES['.html'] : TYPES['.txt'] });
      response.end(isForPerson ? readFileSync(page) : 'Not found');
      return;
    }
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const { type, bytes, tag, encoding, isText } = packed(file, accepted, prod ? 11 : 9);
    const hashed = file.includes('/assets/');
    const isKnown = request.headers['if-none-match'] === tag;
    response.writeHead(isKnown ? 304 : 200, {
      'Content-Type': type,
      ...(isKnown ? {} : { 'Content-Length': bytes.length }),
      ETag: tag,
      'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
      ...(isText ? { Vary: 'Accept-Encoding' } : {}),
      ...(plain ? {} : ISOLATION),
    });
    response.end(isKnown || request.method === 'HEAD' ? undefined : bytes);
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
      prod: { type: 'boolean' },
      under: { type: 'string' },
      root: { type: 'string' },
    },
  });
  const { url } = await serve({ ...values, port: values.port ? Number(values.port) : undefined });
  console.log(`Filter & Mix is at ${url}`);
}
