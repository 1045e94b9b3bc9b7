// TensorFlow.js, WebAssembly backend, does the same separable layer in a worker. Classic: its files are loaded as published.
const PATH = './tfjs';
let ready;
let x;
let held = [];

async function start(threads) {
  importScripts(`${PATH}/tf-core.min.js`, `${PATH}/tf-backend-wasm.min.js`);
  const { tf } = self;
  tf.wasm.setWasmPaths(new URL(`${PATH}/`, self.location.href).href);
  if (threads === 1) tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  else {
    // It starts half as many threads as there are cores: told of twice as many, it has what it is asked for.
    Object.defineProperty(self.navigator, 'hardwareConcurrency', { value: 2 * threads });
    tf.wasm.setThreadsCount(threads);
  }
  await tf.setBackend('wasm');
  await tf.ready();
  return { backend: tf.getBackend(), threads: tf.wasm.getThreadsCount() };
}

/** The picture as float32, from its file. */
async function open({ blob }) {
  const { tf } = self;
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  brush.drawImage(bitmap, 0, 0);
  const image = brush.getImageData(0, 0, bitmap.width, bitmap.height);
  bitmap.close();
  x?.dispose();
  x = tf.tidy(() => tf.expandDims(tf.cast(tf.browser.fromPixels(image), 'float32'), 0));
  return { shape: x.shape };
}

/** The layer alone; its result stays in the memory of the backend until the next one. */
function layer({ depthwise, pointwise, channels, filters, kernel }) {
  const { tf } = self;
  for (const tensor of held) tensor.dispose();
  const first = tf.tensor(depthwise, [...kernel, channels, 1]);
  const second = tf.tensor(pointwise, [1, 1, channels, filters]);
  const filtered = tf.fused.depthwiseConv2d({ x, filter: first, strides: 1, pad: 'same' });
  const output = tf.fused.conv2d({ x: filtered, filter: second, strides: 1, pad: 'same' });
  first.dispose();
  second.dispose();
  held = [filtered, output];
  return output;
}

/** The lowest and highest value of each output, for the two to be compared; NHWC. */
function endsOf(values, filters) {
  const low = new Array(filters).fill(Infinity);
  const high = new Array(filters).fill(-Infinity);
  for (let i = 0; i < values.length; i++) {
    const n = i % filters;
    if (values[i] < low[n]) low[n] = values[i];
    if (values[i] > high[n]) high[n] = values[i];
  }
  return { low, high };
}

self.onmessage = async ({ data }) => {
  const { tf } = self;
  try {
    const begun = performance.now();
    let answer;
    if (data.kind === 'start') answer = await (ready ??= start(data.threads));
    if (data.kind === 'open') answer = await open(data);
    if (data.kind === 'layer') {
      const output = layer(data);
      // Without them it has no result that could be shown.
      const values = data.wantsNumbers ? [output.dataSync(), held[0].dataSync()] : null;
      answer = { ms: performance.now() - begun };
      if (data.wantsEnds) Object.assign(answer, endsOf(values[0], data.filters));
    }
    postMessage({ ms: performance.now() - begun, ...answer });
  } catch (error) {
    postMessage({ failed: String(error), tensors: tf?.memory?.() });
  }
};
