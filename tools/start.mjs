// npm start: installs what is missing, builds, serves the built page, prints the address.
// npm start -- --prod [--plain] [--under /sub/path] [--port N]: serves it as a host does that packs its files ahead; `--plain`
// without the headers that isolate the page, `--under` at a path below the host's own.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installPackages } from './setup.mjs';

const { values } = parseArgs({
  options: {
    prod: { type: 'boolean' },
    plain: { type: 'boolean' },
    under: { type: 'string' },
    port: { type: 'string' },
  },
});
installPackages();
execFileSync('npm', ['run', 'build', '--silent'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
const { serve } = await import('./serve.mjs');
const { url } = await serve({ ...values, port: values.port ? Number(values.port) : undefined });
console.log(`\nFilter & Mix is at ${url}   (Ctrl+C stops it)`);
