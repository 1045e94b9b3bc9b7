// LiteRT.js: TensorFlow Lite with XNNPACK, its relaxed-SIMD build where the browser has it.
import { loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import { tfliteModel } from '../models/tflite.mjs';
import { contend } from './contend.mjs';

contend(async ({ threads }) => {
  const at = `${self.location.origin}/node_modules/@litertjs/core/wasm/`;
  // The loader would look beside this worker.
  self.Module = {
    locateFile: (file) => at + file,
    mainScriptUrlOrBlob: `${at}litert_wasm_threaded_internal.js`,
  };
  await loadLiteRt(at, { threads: threads > 1 });
  return {
    async make(spec, weights, input) {
      const options = { accelerator: 'wasm', cpuOptions: { numThreads: threads } };
      const model = await loadAndCompile(tfliteModel(spec, weights), options);
      const x = new Tensor(input, [1, spec.height, spec.width, spec.channels]);
      let results;
      return {
        layout: 'nhwc',
        async run() {
          results?.[0].delete();
          results = await model.run([x]);
        },
        output: () => results[0].toTypedArray(),
        dispose() {
          x.delete();
          results?.[0].delete();
          model.delete();
        },
      };
    },
  };
});
