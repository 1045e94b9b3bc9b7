// npm run before -- DIR [--sets mobilenet,image,…] [--threads 1,2] [--rounds 60] [--layer TEXT]: this dist/ beside an older one, in turns.
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CHROMIUM, openArena } from './arena.mjs';
import { geometricMean, paired, quantile } from './report.mjs';
import { nameOf, SETS } from './shapes.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sets: { type: 'string', default: Object.keys(SETS).join() },
    threads: { type: 'string', default: '1,2' },
    rounds: { type: 'string', default: '60' },
    layer: { type: 'string', default: '' },
    build: { type: 'string', default: 'auto' },
    chromium: { type: 'string', default: CHROMIUM },
  },
});
if (!positionals.length) throw new Error('which older dist/? npm run before -- DIR');
/** Work of one of them in a round, in ms: short, so that what slows the machine down slows down both. */
const BLOCK_MS = 5;
/** On a machine that does other things too, what a layer takes shows in the rounds that nothing disturbed. */
const UNDISTURBED = 0.1;

const arena = await openArena({
  scripts: ['ours'],
  before: resolve(positionals[0]),
  executablePath: options.chromium,
});
const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
console.log(
  `${cpus()[0].model.trim()}, ${cpus().length} cores, Chromium ${arena.version}, ${new Date().toISOString().slice(0, 10)}, ${options.rounds} rounds`,
);

for (const threads of options.threads.split(',').map(Number)) {
  const fighters = ['ours', 'before'].map((script) => ({ script, name: `${script} ${threads}` }));
  for (const fighter of fighters) await arena.ask(fighter, 'open', { threads, build: options.build });
  for (const set of options.sets.split(',')) {
    const layers = SETS[set].filter((spec) => nameOf(spec).includes(options.layer));
    if (!layers.length) continue;
    console.log(`\n**${set}, ${threads} thread${threads > 1 ? 's' : ''}**\n`);
    row(['layer', 'now ms', 'before ms', 'times faster', 'round by round']);
    row(Array(5).fill('---'));
    const ratios = { fastest: [], paired: [] };
    for (const spec of layers) {
      const blocks = [];
      for (const fighter of fighters) {
        const { error, ms } = await arena.ask(fighter, 'make', { spec });
        if (!(error < 2e-3)) throw new Error(`${nameOf(spec)}: ${fighter.script} is off by ${error}`);
        const inner = Math.max(1, Math.round(0.7 / ms));
        blocks.push({ inner, runs: Math.max(1, Math.min(40, Math.round(BLOCK_MS / (ms * inner)))) });
      }
      const times = [[], []];
      for (let round = 0; round < Number(options.rounds); round++)
        for (const i of round % 2 ? [1, 0] : [0, 1])
          times[i].push(await arena.ask(fighters[i], 'block', blocks[i]));
      for (const fighter of fighters) await arena.ask(fighter, 'dispose');
      const [now, before] = times.map((list) => quantile(list, UNDISTURBED));
      ratios.fastest.push(before / now);
      ratios.paired.push(paired(...times));
      row([
        nameOf(spec),
        ...[now, before].map((ms) => ms.toPrecision(3)),
        ...[ratios.fastest, ratios.paired].map((list) => list.at(-1).toFixed(2)),
      ]);
    }
    const both = (list) => `${geometricMean(list).toFixed(3)} (${Math.min(...list).toFixed(2)})`;
    row(['geometric mean (worst)', '', '', both(ratios.fastest), both(ratios.paired)]);
  }
}
console.log(`\nload ${loadavg()[0].toFixed(1)}`);
await arena.close();
