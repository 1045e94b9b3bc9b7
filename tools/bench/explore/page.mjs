// What the benchmark does in the page: the picture engine as the Explore page uses it, and TensorFlow.js beside it.
import { createPictureEngine } from '../../../app/engine/picture/picture-engine.ts';

const [WIDTH, HEIGHT, FILTERS] = [4000, 3000, 8];
const WHOLE = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
const SOBEL = [-1, 0, 1, -2, 0, 2, -1, 0, 1];

/** The layer that both run, 3→8 with kernels of 3×3; `turn` changes all weights a little, as a slider does. */
export function layerAt(turn) {
  const scale = 1 + turn / 1000;
  return {
    ...{ channels: 'rgb', kernel: [3, 3], stride: 1, dilation: 1, depthMultiplier: 1, border: 'zero' },
    ...{ isNormalised: false, between: 'none', filters: FILTERS },
    depthwise: Float32Array.from({ length: 27 }, (_, i) => scale * SOBEL[Math.floor(i / 3)]),
    pointwise: Float32Array.from({ length: 3 * FILTERS }, (_, i) => Math.sin(i + 1)),
  };
}

/** One large map, or with it all of them as a contact sheet. */
function viewsOf(hasSheet) {
  const view = (stage, index, width, height) => ({
    ...{ map: { stage, index }, rect: WHOLE, width, height, domain: 'own', table: 'light' },
  });
  const some = (stage, count) => Array.from({ length: count }, (_, index) => view(stage, index, 160, 120));
  const sheet = [...some('input', 3), ...some('filtered', 3), ...some('output', FILTERS)];
  return [view('output', 0, 1000, 750), ...(hasSheet ? sheet : [])];
}

const frame = () => new Promise((done) => requestAnimationFrame(done));
const canvases = [];

/** Painted as the page does: a bitmap is handed to its canvas. */
function show(looked) {
  for (const [i, { bitmap }] of looked.views.entries()) {
    canvases[i] ??= document.body.appendChild(document.createElement('canvas')).getContext('bitmaprenderer');
    canvases[i].transferFromImageBitmap(bitmap);
  }
}

let engine;
let turn = 0;

export function start() {
  engine?.close();
  engine = createPictureEngine();
}

/** From the file to a first map on the screen, ms. */
export async function drop(blob) {
  const begun = performance.now();
  await engine.open(blob, 'photograph.jpg', 'shown');
  const opened = performance.now();
  show(await engine.look(layerAt(++turn), viewsOf(true)));
  await frame();
  return { openMs: opened - begun, ms: performance.now() - begun };
}

/** As a slider moves: every frame another layer. For each move that was shown: ms, and frames, until it was. */
export async function slide(moves, hasSheet) {
  const shown = [];
  let frames = 0;
  const open = [];
  for (let i = 0; i < moves; i++) {
    await frame();
    frames++;
    const [begun, at] = [performance.now(), frames];
    open.push(
      engine.look(layerAt(++turn), viewsOf(hasSheet)).then(
        (looked) => {
          show(looked);
          shown.push({ ms: performance.now() - begun, frames: frames + 1 - at, workMs: looked.ms });
        },
        () => {},
      ),
    );
  }
  const ended = Promise.all(open);
  let isOver = false;
  void ended.then(() => (isOver = true));
  while (!isOver) {
    await frame();
    frames++;
  }
  return { shown, asked: moves };
}

export async function run() {
  const begun = performance.now();
  const { threads, maps } = await engine.run(layerAt(++turn));
  const found = performance.now() - begun;
  const outputs = maps.filter(({ map }) => map.stage === 'output');
  return {
    ms: found,
    threads,
    turn,
    low: outputs.map(({ low }) => low),
    high: outputs.map(({ high }) => high),
  };
}

/** From the word to stop to the answer, ms. */
export async function cancel() {
  const stop = new AbortController();
  const ended = engine.run(layerAt(++turn), { signal: stop.signal }).then(
    () => NaN,
    () => performance.now(),
  );
  await new Promise((done) => setTimeout(done, 60));
  const begun = performance.now();
  stop.abort();
  return (await ended) - begun;
}

let tfjs;
const ask = (message) =>
  new Promise((resolve, reject) => {
    tfjs.onmessage = ({ data }) => (data.failed ? reject(new Error(data.failed)) : resolve(data));
    tfjs.onerror = (event) => reject(new Error(event.message));
    tfjs.postMessage(message);
  });

export function startTfjs(threads) {
  tfjs = new Worker('./tfjs-worker.js');
  return ask({ kind: 'start', threads });
}
export const openTfjs = (blob) => ask({ kind: 'open', blob });

/** The same layer; `ms` is the worker's own time. */
export function runTfjs(at, wantsNumbers, wantsEnds = false) {
  const { depthwise, pointwise, kernel, filters } = layerAt(at);
  const what = { depthwise, pointwise, kernel, filters, channels: 3 };
  return ask({ kind: 'layer', ...what, wantsNumbers: wantsNumbers || wantsEnds, wantsEnds });
}

/** Tasks of the main thread over 50 ms, as the browser tells them. */
export const longTasks = [];
new PerformanceObserver((found) => {
  for (const { duration } of found.getEntries()) longTasks.push(duration);
}).observe({ type: 'longtask' });

/** A photograph with slopes, edges and a grain. */
export async function photograph() {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const brush = canvas.getContext('2d');
  const image = brush.createImageData(WIDTH, 100);
  let seed = 1;
  for (let top = 0; top < HEIGHT; top += 100) {
    for (let i = 0; i < image.data.length; i++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const [x, y] = [Math.floor(i / 4) % WIDTH, top + Math.floor(i / 4 / WIDTH)];
      const slope =
        (160 * x) / WIDTH + 30 * Math.sin(y / 90 + (i % 4)) + (Math.floor(x / 250 + y / 190) % 2) * 30;
      image.data[i] = i % 4 === 3 ? 255 : 30 + slope + (seed >>> 29);
    }
    brush.putImageData(image, 0, top);
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}
