// npm test: installs what is missing, then types, lint, units, build, end to end. Its last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installBrowser, installPackages } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
let passed = 0;
let failed = 0;

/**
 * Runs one stage, shows its output, and counts what `count` finds in it (a stage without counts is one check). What a quiet one has
 * to say comes when it ends, so that two may run beside each other.
 */
function stage(name, args, count, isQuiet = false) {
  if (!isQuiet) console.log(`\n== ${name}`);
  return new Promise((done) => {
    const child = spawn('npm', args, {
      cwd: root,
      shell: process.platform === 'win32',
      env: { ...process.env, CI: '1' },
    });
    let text = '';
    const take = (to) => (chunk) => {
      text += chunk;
      if (!isQuiet) to.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('close', (code) => {
      if (isQuiet) console.log(`\n== ${name}\n${text}`);
      const found = count?.(text) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
      passed += found.passed;
      failed += code !== 0 && found.failed === 0 ? 1 : found.failed;
      done(code === 0);
    });
  });
}

const number = (text, pattern) => Number(pattern.exec(text)?.[1] ?? 0);
// eslint-disable-next-line no-control-regex
const plain = (text) => text.replace(/\u001b\[[0-9;]*m/g, '');
const vitestCount = (text) => ({
  passed: number(plain(text), /Tests\s.*?(\d+) passed/),
  failed: number(plain(text), /Tests\s.*?(\d+) failed/),
});
const playwrightCount = (text) => ({
  passed: number(plain(text), /(\d+) passed/),
  failed: number(plain(text), /(\d+) failed/) + number(plain(text), /(\d+) did not run/),
});

installPackages();
await installBrowser();
// Each of them keeps one processor busy.
await Promise.all([
  stage('types', ['run', 'types', '--silent'], undefined, true),
  stage('lint', ['run', 'lint', '--silent'], undefined, true),
]);
await stage('units', ['run', 'unit', '--silent'], vitestCount);
if (await stage('build', ['run', 'build', '--silent'])) {
  await stage('end to end', ['run', 'e2e', '--silent'], playwrightCount);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
