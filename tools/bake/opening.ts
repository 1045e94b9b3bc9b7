// What the page opens with, computed by the kernels' reference. Run by vite/opening.mjs at build time and by its test.
import { OPENING_SAMPLE, sampleOf } from '../../app/image/samples.ts';
import { OPENING_INPUT } from '../../app/image/opening-input.ts';
import type { Bank } from '../../app/model/bank.ts';
import { defaultBank } from '../../app/model/default-bank.ts';
import { overviewSettings } from '../../app/model/overview.ts';
import { OPENING } from '../../app/model/settings.ts';
import type { LayerSettings } from '../../app/model/settings.ts';
import { toSpec, toWeights } from '../../app/model/to-spec.ts';
import { openingCrop } from '../../app/state/address/crop.ts';
import { framed } from '../../app/pictures/frame.ts';
import { overviewCrop } from '../../app/state/address/overview-crop.ts';
import type { Crop } from '../../app/image/crop.ts';
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
  /** The photograph's file, its size in pixels, and the frame of the layer at a glance in parts of it. */
  photo: { file: string; width: number; height: number; frame: Crop };
  /** The same layer at a glance; the page computes it (tools/bake/screen). */
  overview: { settings: LayerSettings; spec: LayerSpec; geometry: LayerGeometry };
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
  const first: Frame = {
    step: trace.at(0),
    terms: trace.terms(0),
    length: trace.length,
    stages: [...trace.stages],
  };
  const source = { kind: 'sample', id: OPENING_SAMPLE, crop: openingCrop(OPENING_SAMPLE) } as const;
  const { file, width, height } = sampleOf(OPENING_SAMPLE);
  const settings = overviewSettings(OPENING);
  const wide = overviewCrop(source.crop, { width, height }, OPENING);
  const frame = framed(wide, { width, height }, settings);
  const wideSpec = toSpec(settings);
  const overview = { settings, spec: wideSpec, geometry: describe(wideSpec) };
  return {
    ...{ source, input, filtered, output, bank, spec, geometry: describe(spec), frame: first, overview },
    photo: { file, width, height, frame },
  };
}
