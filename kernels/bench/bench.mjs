// npm run bench -- [--sets mobilenet,image] [--threads 1,2] [--rounds 7] [--others litert,ort,ort-kernel,tfjs] [--layer TEXT]
// Every contender in a worker of its own on one cross-origin isolated page, interleaved. See README.md.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { describe } from '../dist/index.js';
import { CHROMIUM, openArena } from './arena.mjs';
import { watchOthers } from './others.mjs';
import { tables } from './report.mjs';
import { nameOf, SETS } from './shapes.mjs';

const { values: options } = parseArgs({
  options: {
    sets: { type: 'string', default: 'mobilenet,image' },
    threads: { type: 'string', default: '1,2' },
    rounds: { type: 'string', default: '7' },
    others: { type: 'string', default: 'litert,ort,ort-kernel,tfjs' },
    layer: { type: 'string', default: '' },
    patience: { type: 'string', default: '30' },
    build: { type: 'string', default: 'auto' },
    chromium: { type: 'string', default: CHROMIUM },
  },
});
const list = (text) => text.split(',').filter(Boolean);
const threadCounts = list(options.threads).map(Number);
/** A round in which others used more than this of a core is measured again, for --patience seconds a layer. */
const BUSY = 0.1;
/** Work of a contender in a round, in ms. */
const BLOCK_MS = 25;

const CONTENDERS = {
  ours: { script: 'ours', build: options.build },
  litert: { script: 'litert' },
  ort: { script: 'ort' },
  'ort-kernel': { script: 'ort', isKernelOnly: true },
  tfjs: { script: 'tfjs' },
};

const whos = ['ours', ...list(options.others)];
const arena = await openArena({
  scripts: whos.map((who) => CONTENDERS[who].script),
  executablePath: options.chromium,
});
const { ask } = arena;

const fighters = threadCounts.flatMap((threads) =>
  whos.map((who) => ({
    who,
    threads,
    name: `${who} ${threads}`,
    ...CONTENDERS[who],
  })),
);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const standing = [];
for (const fighter of fighters) {
  try {
    await ask(fighter, 'open', fighter);
    standing.push(fighter);
  } catch (error) {
    console.error(`! ${fighter.name} does not start: ${error.message.split('\n')[0]}`);
  }
}

/** ms that the machine needs at least, by what it does now: multiply-adds, and every byte moved once. */
async function floorOf(threads, { multiplyAdds, bytes }) {
  const limits = await ask(
    fighters.find((f) => f.who === 'ours' && f.threads === threads),
    'limits',
  );
  return 1000 * Math.max(multiplyAdds / limits.multiplyAdds, bytes.fused / limits.bytes);
}

const othersSince = watchOthers();
const results = [];
let disturbed = 0;
for (const set of list(options.sets)) {
  for (const spec of SETS[set]) {
    const name = nameOf(spec);
    if (!name.includes(options.layer)) continue;
    const geometry = describe(spec);
    const ready = [];
    for (const fighter of standing) {
      try {
        const { error, ms } = await ask(fighter, 'make', { spec });
        if (error !== null && !(error < 2e-3)) throw new Error(`wrong result, off by ${error}; not timed`);
        const inner = Math.max(1, Math.round(0.7 / ms));
        ready.push({
          fighter,
          inner,
          runs: Math.max(1, Math.min(40, Math.round(BLOCK_MS / (ms * inner)))),
          times: [],
        });
      } catch (error) {
        console.error(`! ${name}, ${fighter.name}: ${error.message.split('\n')[0]}`);
      }
    }
    const floors = Object.fromEntries(threadCounts.map((threads) => [threads, []]));
    const until = performance.now() + 1000 * Number(options.patience);
    for (let round = 0; round < Number(options.rounds); round++) {
      othersSince();
      // Who comes first changes from round to round, and so does the direction.
      const order = ready.map((_, i) => ready[(i + round) % ready.length]);
      if (round % 2) order.reverse();
      for (const { fighter, runs, inner, times } of order) {
        await pause(4); // pools of the others spin for a while
        times.push(await ask(fighter, 'block', { runs, inner }));
      }
      for (const threads of threadCounts) floors[threads].push(await floorOf(threads, geometry));
      if (othersSince() < BUSY) continue;
      if (performance.now() > until) disturbed++;
      else {
        for (const { times } of ready) times.pop();
        for (const threads of threadCounts) floors[threads].pop();
        round--;
      }
    }
    for (const { fighter } of ready) await ask(fighter, 'dispose');
    for (const threads of threadCounts) {
      const times = Object.fromEntries(
        ready
          .filter(({ fighter }) => fighter.threads === threads)
          .map(({ fighter, times }) => [fighter.who, times]),
      );
      results.push({
        set,
        name,
        threads,
        times,
        floors: floors[threads],
      });
    }
    console.error(`  ${name}`);
  }
}
console.log(
  `${cpus()[0].model.trim()}, ${cpus().length} cores, Chromium ${arena.version}, ${new Date().toISOString().slice(0, 10)}, ${options.rounds} rounds; ${disturbed} of ${results.length ? (results.length / threadCounts.length) * Number(options.rounds) : 0} disturbed by others, load ${loadavg()[0].toFixed(1)}`,
);
console.log(tables(results));
await arena.close();
