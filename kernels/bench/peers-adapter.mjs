// For another benchmark that imports createRunner(layer) from a file: cp -r ../dist peers-adapter.mjs OUT/. Options: build, layout.
import { createEngine } from './dist/index.js';

const engines = new Map();
const engineFor = (build, threads) => {
  const key = `${build} ${threads}`;
  if (!engines.has(key)) engines.set(key, createEngine({ build, threads }));
  return engines.get(key);
};

const KINDS = { separable: 'separable', conv: 'standard', depthwise: 'depthwise', pointwise: 'pointwise' };

export async function createRunner(c) {
  const { op, h, w, cin, cout, k, stride, dilation, pad, activation, threads = 1 } = c;
  const engine = await engineFor(c.build ?? 'auto', threads);
  const layout = c.layout && c.layout !== 'auto' ? c.layout : cin <= 4 ? 'nchw' : 'nhwc';
  const spatial = { kernel: k, stride, dilation, padding: [pad.top, pad.right, pad.bottom, pad.left] };
  const spec = {
    ...{ kind: KINDS[op], height: h, width: w, channels: cin, layout, activation },
    ...(op === 'pointwise' ? {} : spatial),
    ...(op === 'depthwise' ? {} : { filters: cout }),
    ...(op === 'separable' ? { between: activation } : {}),
  };
  let layer;
  let input;
  return {
    layout,
    outLayout: layout,
    get note() {
      return layer && JSON.stringify(layer.plan);
    },
    setInput(values) {
      input = values;
      layer?.input.set(values);
    },
    setWeights({ dw, dwBias, pw, pwBias, conv, convBias }) {
      const weights = {
        depthwise: dw,
        depthwiseBias: dwBias,
        pointwise: pw,
        bias: convBias ?? pwBias,
        standard: conv,
      };
      for (const name of Object.keys(weights)) if (!weights[name]) delete weights[name];
      layer ??= engine.createLayer(spec, weights);
      layer.setWeights(weights);
      if (input) layer.input.set(input);
    },
    run: () => void layer.run(),
    output: () => layer.run().slice(),
    dispose: () => layer?.dispose(),
  };
}
