// What the page opens with, computed by the kernels' reference. Run by vite/opening.mjs at build time and by its test.
import { OPENING_SAMPLE } from '../../app/image/samples.ts';
import { OPENING_INPUT } from '../../app/image/opening-input.ts';
import type { Bank } from '../../app/model/bank.ts';
import { defaultBank } from '../../app/model/default-bank.ts';
import { OPENING } from '../../app/model/settings.ts';
import { toSpec, toWeights } from '../../app/model/to-spec.ts';
import { openingCrop } from '../../app/state/address/crop.ts';
import type { Source } from '../../app/state/address/types.ts';
import { createEngine, createTrace, describe } from '../../kernels/index.ts';
import type { LayerGeometry, LayerSpec } from '../../kernels/index.ts';
import type { Frame } from '../../kernels/worker/protocol.ts';

export interface Baked {
  source: Source;
  input: Float32Array;
  filtered: Float32Array;
  output: Float32Array;
  bank: Bank;
  spec: LayerSpec;
  geometry: LayerGeometry;
  frame: Frame;
}

export async function bake(): Promise<Baked> {
  const spec = toSpec(OPENING);
  const bank = defaultBank(OPENING);
  const weights = toWeights(OPENING, bank);
  const input = Float32Array.from(OPENING_INPUT);
  const engine = await createEngine({ build: 'reference' });
  const layer = engine.createLayer(spec, weights);
  layer.input.set(input);
  const output = layer.run().slice();
  const filtered = layer.filtered().slice();
  engine.dispose();
  const trace = createTrace(spec, weights, input);
  const frame: Frame = {
    step: trace.at(0),
    terms: trace.terms(0),
    length: trace.length,
    stages: [...trace.stages],
  };
  const source: Source = { kind: 'sample', id: OPENING_SAMPLE, crop: openingCrop(OPENING_SAMPLE) };
  return { source, input, filtered, output, bank, spec, geometry: describe(spec), frame };
}
