// npm run monkey -- --seed N [--actions 20000] [--hostile 1000] [--files 1000]: long runs of tests that are short in `npm test`:
// random actions on the built page, hostile addresses, damaged picture files. `npm run build` first.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    actions: { type: 'string', default: '20000' },
    hostile: { type: 'string', default: '0' },
    files: { type: 'string', default: '0' },
  },
});
const runs = [
  { spec: 'monkey', much: values.actions, env: { MONKEY_SEED: values.seed, MONKEY_ACTIONS: values.actions } },
  { spec: 'addresses', much: values.hostile, env: { HOSTILE_SEED: values.seed, HOSTILE: values.hostile } },
  { spec: 'damaged-files', much: values.files, env: { FILES_SEED: values.seed, FILES: values.files } },
];
const failed = runs
  .filter(({ much }) => Number(much) > 0)
  .map(({ spec, env }) => {
    console.log(`\n== ${spec} ${JSON.stringify(env)}`);
    const args = ['playwright', 'test', `e2e/${spec}.spec.ts`, '--workers=1'];
    return spawnSync('npx', args, {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      shell: process.platform === 'win32',
      stdio: 'inherit',
      env: { ...process.env, ...env },
    }).status;
  });
process.exitCode = failed.every((status) => status === 0) ? 0 : 1;
