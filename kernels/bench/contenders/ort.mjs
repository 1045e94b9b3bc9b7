// onnxruntime-web, WebAssembly provider. As an application calls it, or (`isKernelOnly`) with the input in the model and one number out,
// so that copies in and out of its memory do not count.
import * as ort from 'onnxruntime-web/wasm';
import { onnxModel } from '../models/onnx.mjs';
import { contend } from './contend.mjs';

contend(({ threads, isKernelOnly }) => {
  const at = `${self.location.origin}/node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded`;
  ort.env.wasm.wasmPaths = { mjs: `${at}.mjs`, wasm: `${at}.wasm` };
  ort.env.wasm.numThreads = threads;
  ort.env.logLevel = 'error';
  return {
    async make(spec, weights, input, toPlanes) {
      const planes = toPlanes(input, spec);
      const { height, width, channels } = spec;
      const session = await ort.InferenceSession.create(
        onnxModel(spec, weights, isKernelOnly ? planes : null),
        {
          executionProviders: ['wasm'],
          graphOptimizationLevel: 'all',
          ...(isKernelOnly
            ? { extra: { optimization: { disable_specified_optimizers: 'ConstantFolding' } } }
            : {}),
        },
      );
      const feeds = isKernelOnly
        ? { tick: new ort.Tensor('float32', new Float32Array(1), [1]) }
        : { x: new ort.Tensor('float32', planes, [1, channels, height, width]) };
      let results;
      return {
        layout: 'nchw',
        async run() {
          results = await session.run(feeds);
        },
        output: isKernelOnly ? null : () => results.y.data,
        dispose: () => session.release(),
      };
    },
  };
});
