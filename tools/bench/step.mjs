// npm run bench:step: what a step costs. For three layers, at CPU 1× and 4×: frames missed between a press of → and the paint that
// shows the step; the main thread's work for it; then playing at the fastest speed: the longest task, and the heap's growth.
// Options: --presses N, --seconds N, --only 12 (a layer by its height), --rates 1,4
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { builtPage, median, quantile, table } from '../built-page.mjs';

const { values } = parseArgs({
  options: {
    presses: { type: 'string', default: '60' },
    seconds: { type: 'string', default: '30' },
    only: { type: 'string', default: '' },
    rates: { type: 'string', default: '1,4' },
  },
});
const PRESSES = Number(values.presses);
const SECONDS = Number(values.seconds);
const PAUSE = 150; // ms from press to press
const WARM = 20; // s of playing before the heap is measured
const LAYERS = [
  { name: '12×12×3→4', address: 'h=12&w=12&c=3&n=4' },
  { name: '32×32×3→8', address: 'h=32&w=32&c=3&n=8' },
  { name: '64×64×12→16', address: 'h=64&w=64&c=12&n=16' },
].filter(({ name }) => name.startsWith(values.only));
/** missed: frames; work: ms; longest: ms; heap: share. */
const GOALS = { missed: [0, 1], work: { 1: 5, 4: 12 }, longest: 50, heap: 0.05 };

const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const { url, browser, close } = await builtPage(5307);

async function open(address, rate) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.goto(url + address);
  await page.waitForFunction(() => performance.getEntriesByName('first-step').length > 0);
  await page.getByRole('button', { name: 'Whole photograph, output 1' }).waitFor();
  await wait(1500); // what comes after it
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  const press = async (key, code) => {
    const event = { key, code: key, windowsVirtualKeyCode: code };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
  return { context, page, cdp, press: () => press('ArrowRight', 39), space: () => press(' ', 32) };
}

/** Not in step with the screen, so that presses fall anywhere in a frame. */
const between = (i) => wait(PAUSE + ((i * 7.3) % 16.7));

/** Counts frames in the page: a press, the change of the slider's value, and the first frame that can show it. */
async function countFrames({ page, press }) {
  await page.evaluate(() => {
    const frames = [];
    const presses = [];
    const changes = [];
    const tick = (now) => {
      frames.push({ due: now, ran: performance.now() });
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    window.addEventListener('keydown', ({ timeStamp }) => presses.push(timeStamp), { capture: true });
    const slider = document.querySelector('.transport-step input');
    new MutationObserver(() => changes.push(performance.now())).observe(slider, {
      attributes: true,
      attributeFilter: ['aria-valuetext'],
    });
    Object.assign(window, { counted: { frames, presses, changes } });
  });
  for (let i = 0; i < PRESSES + 5; i++) {
    await press();
    await between(i);
  }
  const { frames, presses, changes } = await page.evaluate(() => window.counted);
  const period = median(frames.slice(1).map(({ due }, i) => due - frames[i].due));
  const missed = presses.slice(5).map((pressed, i) => {
    const next = presses[i + 6] ?? Infinity;
    const changed = changes.find((at) => at >= pressed && at < next);
    if (changed === undefined) return NaN;
    // What changes before a frame's callback has run is in that frame's picture.
    const shown = frames.find(({ ran }) => ran >= changed);
    const before = frames.findLast(({ due }) => due <= pressed).due;
    const first = before + Math.ceil((pressed - before) / period) * period; // the first one that could show it
    return shown ? Math.max(0, Math.round((shown.due - first) / period)) : NaN;
  });
  return { missed: missed.filter((n) => !Number.isNaN(n)), lost: missed.filter(Number.isNaN).length, period };
}

// As little as will do: to write events down is work too.
const TRACE = 'toplevel,blink.user_timing';
/** The main thread's tasks while `act` runs, in ms from the trace's start. */
async function traced({ page, cdp }, act) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', categories: TRACE });
  await page.evaluate(() => {
    performance.mark('bench-begin');
    window.addEventListener('keydown', () => performance.mark('bench-key'), { capture: true });
  });
  await act();
  const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  const begin = events.find(({ name }) => name === 'bench-begin');
  const mine = events.filter(({ pid, tid }) => pid === begin.pid && tid === begin.tid);
  const tasks = mine
    .filter(({ name, ph, ts }) => ph === 'X' && name.endsWith('RunTask') && ts > begin.ts)
    .map(({ ts, dur, tdur }) => ({ at: ts / 1000, wall: dur / 1000, cpu: (tdur ?? dur) / 1000 }));
  const keys = mine.filter(({ name }) => name === 'bench-key').map(({ ts }) => ts / 1000);
  return { tasks, keys };
}

/** All that the main thread does from one press to the next, timers and collections of garbage included. */
async function measureWork(opened) {
  const { tasks, keys } = await traced(opened, async () => {
    for (let i = 0; i < PRESSES + 5; i++) {
      await opened.press();
      await between(i);
    }
  });
  return keys.slice(5).map((pressed, i) => {
    const until = keys[i + 6] ?? pressed + PAUSE;
    // The key's own task began a little before the event.
    const own = tasks.filter(({ at }) => at >= pressed - 2 && at < until - 2);
    return {
      wall: own.reduce((sum, { wall }) => sum + wall, 0),
      cpu: own.reduce((sum, { cpu }) => sum + cpu, 0),
    };
  });
}

async function heapOf(cdp) {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** Plays at the fastest speed, from the beginning again whenever the layer is done. */
async function measurePlay(opened) {
  const { page, cdp, space } = opened;
  const playFor = async (seconds) => {
    const end = performance.now() + 1000 * seconds;
    while (performance.now() < end) {
      const playing = await page.evaluate(
        () => document.querySelector('.transport-buttons [aria-keyshortcuts="Space"]').ariaLabel,
      );
      if (playing === 'Play') await space();
      await wait(Math.min(500, Math.max(0, end - performance.now())));
    }
  };
  const stop = async () => {
    const label = await page.evaluate(
      () => document.querySelector('.transport-buttons [aria-keyshortcuts="Space"]').ariaLabel,
    );
    if (label !== 'Play') await space();
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
for (const rate of values.rates.split(',').map(Number)) {
  for (const { name, address } of LAYERS) {
    const opened = await open(`#/?${address}&step=0`, rate);
    const { missed, lost } = await countFrames(opened);
    await opened.context.close();
    const again = await open(`#/?${address}&step=0`, rate);
    const work = await measureWork(again);
    await again.context.close();
    const [wall, cpu] = ['wall', 'cpu'].map((key) => work.map((of) => of[key]));
    rows.push([
      name,
      `${rate}×`,
      `${missed.length}${lost ? ` (${lost} lost)` : ''}`,
      median(missed).toFixed(0),
      quantile(missed, 0.95).toFixed(0),
      ms(median(wall)),
      ms(quantile(wall, 0.95)),
      ms(median(cpu)),
      ms(quantile(cpu, 0.95)),
    ]);
    const label = `${name} at ${rate}×`;
    check(`${label}, frames missed, median`, median(missed), GOALS.missed[0], String);
    check(`${label}, frames missed, p95`, quantile(missed, 0.95), GOALS.missed[1], String);
    check(`${label}, work, median`, median(wall), GOALS.work[rate] ?? Infinity);
    if (rate !== 1) continue;
    const playing = await open(`#/?${address}&unit=mac&speed=1&step=0`, rate);
    const play = await measurePlay(playing);
    await playing.context.close();
    plays.push([
      name,
      ms(play.wall),
      ms(play.cpu),
      play.over,
      play.overCpu,
      (play.before / 2 ** 20).toFixed(1),
      `${(100 * play.growth).toFixed(1)} %`,
    ]);
    check(`${label}, longest task while playing`, play.wall, GOALS.longest);
    check(`${label}, growth of the heap`, play.growth, GOALS.heap, (n) => `${(100 * n).toFixed(1)} %`);
  }
}
await close();

console.log(
  `\n${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Chromium ${browser.version()}`,
);
console.log(`\nA press of →, ${PRESSES} of each; wall: by the clock, cpu: the thread's own time (ms)\n`);
console.log(
  table([
    [
      'layer',
      'CPU',
      'presses',
      'missed, median',
      'p95',
      'work wall, median',
      'p95',
      'work cpu, median',
      'p95',
    ],
    ...rows,
  ]),
);
if (plays.length > 0) {
  console.log(
    `\nPlaying single multiply-adds at the fastest speed for ${SECONDS} s, after ${WARM} s of the same\n`,
  );
  console.log(
    table([['layer', 'longest task, wall', 'cpu', 'over 50 ms, wall', 'cpu', 'heap MB', 'growth'], ...plays]),
  );
}
console.log(misses.length === 0 ? '\nok: every goal holds' : `\nMISSED\n${misses.join('\n')}`);
process.exitCode = misses.length === 0 ? 0 : 1;
