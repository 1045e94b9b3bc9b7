// TensorFlow.js, WebAssembly backend. Its files are loaded as published: the threaded one reads its own source, which bundling breaks.
import { activationAfter } from '../shapes.mjs';
import { contend } from './contend.mjs';

contend(async ({ threads }) => {
  const at = '/node_modules/@tensorflow';
  importScripts(`${at}/tfjs-core/dist/tf-core.min.js`, `${at}/tfjs-backend-wasm/dist/tf-backend-wasm.min.js`);
  const { tf } = self;
  tf.wasm.setWasmPaths(`${self.location.origin}${at}/tfjs-backend-wasm/dist/`);
  if (threads === 1) tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  else {
    // It starts half as many threads as there are cores: tell it of twice as many, so that it gets what it is asked for.
    Object.defineProperty(self.navigator, 'hardwareConcurrency', { value: 2 * threads });
    tf.wasm.setThreadsCount(threads);
  }
  await tf.setBackend('wasm');
  await tf.ready();
  return {
    make(spec, weights, input) {
      const { kind, height, width, channels: C, filters: N, kernel: k = 1, stride = 1, dilation = 1 } = spec;
      const tensor = (values, shape) => values && tf.tensor(values, shape);
      const after = (stage) => {
        const activation = activationAfter(spec, stage);
        return activation === 'none' ? undefined : activation;
      };
      const x = tensor(input, [1, height, width, C]);
      const bias = tensor(weights.bias, [N]);
      const depthwise = tensor(weights.depthwise, [k, k, C, 1]);
      const depthwiseBias = tensor(weights.depthwiseBias, [C]);
      const mix = tensor(weights.pointwise, [1, 1, C, N]) ?? tensor(weights.standard, [k, k, C, N]);
      const spatial = { strides: stride, dilations: dilation, pad: 'same', activation: after('depthwise') };
      const flat = { strides: 1, pad: 'same', activation: after('pointwise') };
      let output;
      return {
        layout: 'nhwc',
        run() {
          output?.dispose();
          const first = depthwise
            ? tf.fused.depthwiseConv2d({ x, filter: depthwise, bias: depthwiseBias, ...spatial })
            : x;
          output = mix
            ? tf.fused.conv2d({ x: first, filter: mix, bias, ...(kind === 'standard' ? spatial : flat) })
            : first;
          if (mix && first !== x) first.dispose();
        },
        output: () => output.dataSync(),
        dispose: () => [x, bias, depthwise, depthwiseBias, mix, output].forEach((t) => t?.dispose()),
      };
    },
  };
});
