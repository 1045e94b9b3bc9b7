// npm start: installs what is missing, builds, serves the built page, prints the address.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installPackages } from './setup.mjs';

installPackages();
execFileSync('npm', ['run', 'build', '--silent'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
const { serve } = await import('./serve.mjs');
const { url } = await serve();
console.log(`\nFilter & Mix is at ${url}   (Ctrl+C stops it)`);
