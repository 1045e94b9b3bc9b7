// npm run bench:load: how soon the board is painted, and how soon it can be used, on a slow line and a slow machine. CPU 4×,
// 1.6 Mbit/s, 150 ms, empty cache, median of 9. Options: --runs N, --encoding gzip (not every host has brotli), --address '#/?h=12',
// --lang zh-CN, --old FOLDER (another build beside this one, in turns)
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { builtPage, median, quantile, table } from '../built-page.mjs';
import { serve } from '../serve.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    address: { type: 'string', default: '' },
    lang: { type: 'string', default: 'en-GB' },
    encoding: { type: 'string', default: 'br' },
    old: { type: 'string' },
  },
});
const GOAL = 950; // ms to the board painted: 0.65 of what it took before the screen stood in the page
const PATIENCE = 5000;
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

const { url, browser, close } = await builtPage(5305);

async function load(url) {
  const context = await browser.newContext({
    locale: values.lang,
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  await cdp.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': values.encoding } });
  await cdp.send('Network.emulateNetworkConditions', SLOW);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const received = [];
  cdp.on('Network.loadingFinished', ({ encodedDataLength, timestamp }) =>
    received.push({ bytes: encodedDataLength, timestamp }),
  );
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((found) => {
      for (const { value } of found.getEntries()) window.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url + values.address, { waitUntil: 'commit' });
  // To ask the page before it is done would be work for it.
  await new Promise((done) => setTimeout(done, PATIENCE));
  const seen = await page.evaluate(() => {
    const at = (name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
    const [navigation] = performance.getEntriesByType('navigation');
    const entries = performance.getEntriesByType('resource');
    // The mark says that the page has done its part, the paint that it is on the screen.
    const seen = (mark) => Math.max(at(mark), at('first-contentful-paint'));
    const isInPage = performance.getEntriesByName('opening-drawn').length > 0;
    const script = entries
      .filter(({ name }) => /assets.*\.js$/.test(name))
      .sort((a, b) => b.transferSize - a.transferSize)[0];
    return {
      html: navigation.responseEnd,
      script: script?.responseEnd ?? NaN,
      paint: at('first-contentful-paint'),
      painted: seen(isInPage ? 'opening-drawn' : 'first-step'),
      usable: seen('first-step'),
      shift: window.shift,
      bytes:
        navigation.transferSize +
        entries
          .filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= at('first-step'))
          .reduce((sum, { transferSize }) => sum + transferSize, 0),
    };
  });
  await context.close();
  return seen;
}

const old = values.old && (await serve({ port: 5306, root: values.old }));
const builds = [...(old ? [{ name: 'old', url: old.url, runs: [] }] : []), { name: 'new', url, runs: [] }];
for (const build of builds) await load(build.url); // warms the server's cache and the browser
for (let i = 0; i < Number(values.runs); i++) {
  for (const build of builds) build.runs.push(await load(build.url));
}
old?.close();
await close();

const row = (runs, name, key, show = (n) => n.toFixed(0)) => {
  const column = runs.map((run) => run[key]);
  return [name, ...[median(column), Math.min(...column), quantile(column, 0.95)].map(show)];
};
console.log(
  `\n${values.runs} loads, CPU 4×, 1.6 Mbit/s, 150 ms, ${values.encoding}, empty cache, ${values.lang}${values.address && `, ${values.address}`}`,
);
console.log(
  `${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Chromium ${browser.version()}\n`,
);
for (const { name, runs } of builds) {
  console.log(
    table([
      [`${name}, ms from the start`, 'median', 'least', 'p95'],
      row(runs, 'page received', 'html'),
      row(runs, 'script received', 'script'),
      row(runs, 'first contentful paint', 'paint'),
      row(runs, 'board painted', 'painted'),
      row(runs, 'board usable', 'usable'),
      row(runs, 'kB received by then', 'bytes', (n) => (n / 1000).toFixed(1)),
      row(runs, 'layout shift', 'shift', (n) => n.toFixed(4)),
    ]) + '\n',
  );
}
const medians = (key) => builds.map(({ runs }) => median(runs.map((run) => run[key])));
if (old) {
  for (const key of ['painted', 'usable']) {
    const [before, after] = medians(key);
    console.log(`board ${key}: ${(after / before).toFixed(2)} of the old build's time`);
  }
}
const painted = medians('painted').at(-1);
console.log(
  `${painted <= GOAL ? 'ok' : 'MISSED'}: board painted in ${painted.toFixed(0)} ms, goal ${GOAL} ms`,
);
process.exitCode = painted <= GOAL ? 0 : 1;
