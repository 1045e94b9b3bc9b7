import { createEngine, measureMachine } from '../../dist/index.js';
import { contend } from './contend.mjs';

contend(async ({ threads, build }) => {
  const engine = await createEngine({ threads, build });
  return {
    limits: () => measureMachine(engine),
    make(spec, weights) {
      const layout = spec.channels <= 4 ? 'nchw' : 'nhwc'; // pictures are planar
      const layer = engine.createLayer({ ...spec, layout }, weights);
      return {
        layout,
        setInput: (values) => layer.input.set(values),
        run: () => void layer.run(),
        output: () => layer.run().slice(),
        dispose: () => layer.dispose(),
      };
    },
  };
});
