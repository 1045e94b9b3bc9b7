import { expect, test } from 'vitest';
import { createEngine } from '../../../kernels/index.ts';
import { toSpec, toWeights } from '../../../app/model/to-spec.ts';
import { OPENING_CELLS } from '../opening-cells.ts';
import { computedFrom } from './computed-from.ts';

test('the opening screen shows what the kernels make of its cells', async () => {
  const { made, spec, input, filtered, output } = computedFrom(OPENING_CELLS);
  expect(spec).toEqual(toSpec(made.settings));
  const engine = await createEngine();
  const layer = engine.createLayer(spec, toWeights(made.settings, made.bank));
  layer.input.set(input);
  const close = (found: Float32Array, wanted: Float32Array) =>
    expect(Math.max(...found.map((value, i) => Math.abs(value - wanted[i])))).toBeLessThan(1e-5);
  close(output, layer.run());
  close(filtered, layer.filtered());
  layer.dispose();
});
