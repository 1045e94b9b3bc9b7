// npm run bench:step: what a step and the pointer cost. For three layers, at CPU 1× and 4×: frames missed between a press of → and the
// paint that shows the step; the main thread's work for it, and for a move of the pointer over a map; then playing at the fastest
// speed: the longest task, and the heap's growth.
// Options: --presses N, --seconds N (of playing; 0: none), --only 12 (a layer by its height), --rates 1,4,
// --before DIR (an older build: presses and moves there in turns with this one, and the ratio of the two)
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { builtPage, median, quantile, table } from '../built-page.mjs';
import { countFrames, measureWork, open, traced, wait } from './page-work.mjs';

const { values } = parseArgs({
  options: {
    presses: { type: 'string', default: '60' },
    seconds: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    rates: { type: 'string', default: '1,4' },
    before: { type: 'string' },
  },
});
const PRESSES = Number(values.presses);
const SECONDS = Number(values.seconds);
const WARM = 20; // s of playing before the heap is measured
/** Turns that each of two builds has, one after the other. */
const TURNS = values.before ? 3 : 1;
const LAYERS = [
  { name: '10×10×3→4', address: 'h=10&w=10&c=3&n=4' },
  { name: '32×32×3→8', address: 'h=32&w=32&c=3&n=8' },
  { name: '64×64×12→16', address: 'h=64&w=64&c=12&n=16' },
].filter(({ name }) => name.startsWith(values.only));
/** missed: frames; work: ms; longest: ms; heap: share; press and hover: of the older build's work. */
const GOALS = { missed: [0, 1], work: { 1: 5, 4: 12 }, longest: 50, heap: 0.05, press: 0.45, hover: 0.5 };

const { url, urlBefore, browser, close } = await builtPage(5307, values.before);
const builds = urlBefore ? { now: url, before: urlBefore } : { now: url };

async function heapOf(cdp) {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** Play, or Replay at the end. */
const isAtRest = (label) => /play/i.test(label);

/** Plays at the fastest speed, from the beginning again whenever the layer is done. */
async function measurePlay(opened) {
  const { page, cdp, space } = opened;
  const playFor = async (seconds) => {
    const end = performance.now() + 1000 * seconds;
    while (performance.now() < end) {
      const playing = await page.evaluate(
        () => document.querySelector('.transport-buttons [aria-keyshortcuts="Space"]').ariaLabel,
      );
      if (isAtRest(playing)) await space();
      await wait(Math.min(500, Math.max(0, end - performance.now())));
    }
  };
  const stop = async () => {
    const label = await page.evaluate(
      () => document.querySelector('.transport-buttons [aria-keyshortcuts="Space"]').ariaLabel,
    );
    if (!isAtRest(label)) await space();
    await wait(1200);
  };
  await playFor(WARM); // the code that runs often is compiled by then
  await stop();
  const before = await heapOf(cdp);
  const { tasks } = await traced(opened, () => playFor(SECONDS));
  await stop();
  const after = await heapOf(cdp);
  return {
    wall: Math.max(...tasks.map(({ wall }) => wall)),
    cpu: Math.max(...tasks.map(({ cpu }) => cpu)),
    over: tasks.filter(({ wall }) => wall > GOALS.longest).length,
    overCpu: tasks.filter(({ cpu }) => cpu > GOALS.longest).length,
    growth: after / before - 1,
    before,
  };
}

const ms = (n) => n.toFixed(1);
const rows = [];
const plays = [];
const misses = [];
const check = (what, value, goal, show = ms) => {
  if (!(value <= goal)) misses.push(`${what}: ${show(value)}, goal ${show(goal)}`);
};

/** The work of presses and of moves, in turns with the older build where there is one: { press: { now, before }, hover: … }. */
async function work(address, rate) {
  const found = { press: { now: [], before: [] }, hover: { now: [], before: [] } };
  for (let turn = 0; turn < TURNS; turn++)
    for (const build of turn % 2 ? Object.keys(builds).reverse() : Object.keys(builds)) {
      const opened = await open(browser, builds[build] + address, rate);
      const count = Math.ceil(PRESSES / TURNS);
      found.press[build].push(...(await measureWork(opened, count)));
      found.hover[build].push(...(await measureWork(opened, count, opened.move)));
      await opened.context.close();
    }
  return found;
}

for (const rate of values.rates.split(',').map(Number)) {
  for (const { name, address } of LAYERS) {
    const label = `${name} at ${rate}×`;
    const opened = await open(browser, `${url}#/?${address}&step=0`, rate);
    const { missed, lost } = await countFrames(opened, PRESSES);
    await opened.context.close();
    check(`${label}, presses that never showed`, lost, 0, String);
    check(`${label}, frames missed, median`, median(missed), GOALS.missed[0], String);
    check(`${label}, frames missed, p95`, quantile(missed, 0.95), GOALS.missed[1], String);
    const frames = `${median(missed).toFixed(0)} / ${quantile(missed, 0.95).toFixed(0)}`;
    for (const [what, { now, before }] of Object.entries(await work(`#/?${address}&step=0`, rate))) {
      const [wall, cpu, soon, wallBefore, cpuBefore, soonBefore] = [now, before].flatMap((all) =>
        ['wall', 'cpu', 'soon'].map((key) => all.map((of) => of[key])),
      );
      const ratio = median(cpu) / median(cpuBefore);
      const ratioSoon = median(soon) / median(soonBefore);
      rows.push([
        ...[name, `${rate}×`, what, what === 'press' ? frames : ''],
        ...[median(wall), quantile(wall, 0.95), median(cpu), quantile(cpu, 0.95), median(soon)].map(ms),
        ...(urlBefore ? [wallBefore, cpuBefore, soonBefore].map((all) => ms(median(all))) : []),
        ...(urlBefore ? [ratio, ratioSoon].map((n) => n.toFixed(2)) : []),
      ]);
      if (what === 'press') check(`${label}, work, median`, median(wall), GOALS.work[rate] ?? Infinity);
      if (urlBefore)
        check(`${label}, ${what}, of the older build's`, ratio, GOALS[what], (n) => n.toFixed(2));
    }
    if (SECONDS === 0) continue;
    const playing = await open(browser, `${url}#/?${address}&unit=mac&speed=1&step=0`, rate);
    const play = await measurePlay(playing);
    await playing.context.close();
    plays.push([
      name,
      `${rate}×`,
      ms(play.wall),
      ms(play.cpu),
      play.over,
      play.overCpu,
      (play.before / 2 ** 20).toFixed(1),
      `${(100 * play.growth).toFixed(1)} %`,
    ]);
    check(`${label}, longest task while playing`, play.wall, GOALS.longest);
    if (rate === 1)
      check(`${label}, growth of the heap`, play.growth, GOALS.heap, (n) => `${(100 * n).toFixed(1)} %`);
  }
}
await close();

console.log(
  `\n${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Chromium ${browser.version()}`,
);
console.log(
  `\nThe main thread from one press of → (one move over a map) to the next, ${PRESSES} of each; wall: by the clock, cpu: the thread's own time (ms)\n`,
);
console.log(
  table([
    [
      ...['layer', 'CPU', 'what', 'frames missed, median / p95', 'wall, median', 'p95', 'cpu, median', 'p95'],
      'cpu in 50 ms',
      ...(urlBefore ? ['before: wall', 'cpu', 'in 50 ms', 'ratio of cpu', 'in 50 ms'] : []),
    ],
    ...rows,
  ]),
);
if (plays.length > 0) {
  console.log(
    `\nPlaying single multiply-adds at the fastest speed for ${SECONDS} s, after ${WARM} s of the same\n`,
  );
  console.log(
    table([
      ['layer', 'CPU', 'longest task, wall', 'cpu', 'over 50 ms, wall', 'cpu', 'heap MB', 'growth'],
      ...plays,
    ]),
  );
}
console.log(misses.length === 0 ? '\nok: every goal holds' : `\nMISSED\n${misses.join('\n')}`);
process.exitCode = misses.length === 0 ? 0 : 1;
