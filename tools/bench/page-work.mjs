// What a press, a move of the pointer and playing cost on a page that is open: its main thread's tasks, and the frames that it shows.
import { median } from '../built-page.mjs';

export const PAUSE = 150; // ms from press to press
/** A step is shown by what is drawn on the board's canvases; a page without them says it in its slider. */
const SHOWS = '.transport-step input';

export const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Opens the instrument at `url`, at rest, with all that comes late; then the processor is slowed down `rate` times. */
export async function open(browser, url, rate) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('first-step').length > 0);
  await page.getByRole('button', { name: 'Whole photograph, output 1' }).waitFor();
  await wait(1500); // what comes after it
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  const press = async (key, code) => {
    const event = { key, code: key, windowsVirtualKeyCode: code };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
  const grid = await page.getByRole('grid').first().boundingBox();
  /** To another cell of the first input, the i-th of a walk that seldom takes neighbours. */
  const move = (i) =>
    cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      x: grid.x + grid.width * (0.05 + 0.9 * ((i * 0.381966) % 1)),
      y: grid.y + grid.height * (0.05 + 0.9 * ((i * 0.618034) % 1)),
    });
  return { context, page, cdp, move, press: () => press('ArrowRight', 39), space: () => press(' ', 32) };
}

/** Not in step with the screen, so that presses fall anywhere in a frame. */
const between = (i) => wait(PAUSE + ((i * 7.3) % 16.7));

/** Frames missed between each of `presses` presses of → and the first one that could show the step. */
export async function countFrames({ page, press }, presses) {
  await page.evaluate((shows) => {
    for (const name of ['clearRect', 'drawImage', 'fillRect', 'stroke']) {
      const own = CanvasRenderingContext2D.prototype[name];
      CanvasRenderingContext2D.prototype[name] = function (...args) {
        if (this.canvas.isConnected) changes.push(performance.now());
        return own.apply(this, args);
      };
    }
    const frames = [];
    const changes = [];
    const pressed = [];
    const tick = (now) => {
      frames.push({ due: now, ran: performance.now() });
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    window.addEventListener('keydown', ({ timeStamp }) => pressed.push(timeStamp), { capture: true });
    new MutationObserver(() => changes.push(performance.now())).observe(document.querySelector(shows), {
      attributes: true,
      attributeFilter: ['aria-valuetext'],
    });
    Object.assign(window, { counted: { frames, pressed, changes } });
  }, SHOWS);
  for (let i = 0; i < presses + 5; i++) {
    await press();
    await between(i);
  }
  const { frames, pressed, changes } = await page.evaluate(() => window.counted);
  const period = median(frames.slice(1).map(({ due }, i) => due - frames[i].due));
  const missed = pressed.slice(5).map((at, i) => {
    const next = pressed[i + 6] ?? Infinity;
    const changed = changes.find((change) => change >= at && change < next);
    if (changed === undefined) return NaN;
    // What changes before a frame's callback has run is in that frame's picture.
    const shown = frames.find(({ ran }) => ran >= changed);
    const before = frames.findLast(({ due }) => due <= at).due;
    const first = before + Math.ceil((at - before) / period) * period; // the first one that could show it
    return shown ? Math.max(0, Math.round((shown.due - first) / period)) : NaN;
  });
  return { missed: missed.filter((n) => !Number.isNaN(n)), lost: missed.filter(Number.isNaN).length };
}

// As little as will do: to write events down is work too.
const TRACE = 'toplevel,blink.user_timing';
/** The main thread's tasks while `act` runs, and when keys came and the pointer moved: in ms from the trace's start. */
export async function traced({ page, cdp }, act) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', categories: TRACE });
  await page.evaluate(() => {
    performance.mark('bench-begin');
    if (window.isMarked) return;
    window.isMarked = true;
    for (const event of ['keydown', 'pointermove'])
      window.addEventListener(event, () => performance.mark('bench-event'), { capture: true });
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
  return { tasks, asked: mine.filter(({ name }) => name === 'bench-event').map(({ ts }) => ts / 1000) };
}

/** What is done for the picture that shows a step is done by then (ms from the press); words and numbers beside the board may follow. */
const SOON = 50;

/**
 * All that the main thread does from one of `count` presses (or moves) to the next, timers and collections of garbage included:
 * by the clock, of the thread's own time, and of that in the first `SOON` ms.
 */
export async function measureWork(opened, count, act = opened.press) {
  const { tasks, asked } = await traced(opened, async () => {
    for (let i = 0; i < count + 5; i++) {
      await act(i);
      await between(i);
    }
  });
  return asked.slice(5).map((at, i) => {
    // The task that an event comes in began before it, and is its own.
    const endsBy = (until) => (task) => task.at + task.wall >= at && task.at + task.wall < until;
    const next = asked[i + 6] ?? at + PAUSE;
    const sum = (key, until) => tasks.filter(endsBy(until)).reduce((all, task) => all + task[key], 0);
    return { wall: sum('wall', next), cpu: sum('cpu', next), soon: sum('cpu', Math.min(next, at + SOON)) };
  });
}
