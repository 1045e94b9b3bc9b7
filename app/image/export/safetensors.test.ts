import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layerFacts, layerTensors } from '../../model/layer-tensors.ts';
import { pictureLayers, plainLayer } from '../../testing/random-picture.ts';
import { nested, toSafetensors, toWeightsJson } from './safetensors.ts';

interface Entry {
  dtype: string;
  shape: number[];
  data_offsets: [number, number];
}

/** As the format's own text has it, and strict: no gap between tensors, none at the end. */
async function read(blob: Blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(8, 8 + length));
  expect(text.startsWith('{')).toBe(true);
  expect((8 + length) % 8).toBe(0);
  const { __metadata__: facts, ...entries } = JSON.parse(text) as Record<string, Entry> & {
    __metadata__: unknown;
  };
  let end = 0;
  const tensors = Object.entries(entries).map(
    ([
      name,
      {
        dtype,
        shape,
        data_offsets: [from, to],
      },
    ]) => {
      expect(dtype).toBe('F32');
      expect(from).toBe(end);
      end = to;
      const view = new DataView(bytes.buffer, 8 + length + from, to - from);
      const values = Array.from({ length: (to - from) / 4 }, (_, i) => view.getFloat32(4 * i, true));
      expect(shape.reduce((product, n) => product * n, 1)).toBe(values.length);
      return [name, { shape, values }] as const;
    },
  );
  expect(8 + length + end).toBe(bytes.length);
  return { facts, tensors: Object.fromEntries(tensors) };
}

test('a safetensors file and its JSON give every weight of any layer back, in the shapes of PyTorch', async () => {
  await fc.assert(
    fc.asyncProperty(pictureLayers, async (layer) => {
      const tensors = layerTensors(layer);
      const { facts, tensors: found } = await read(toSafetensors(tensors, { stride: String(layer.stride) }));
      expect(facts).toEqual({ stride: String(layer.stride) });
      const json = JSON.parse(await toWeightsJson(tensors, layerFacts(layer)).text()) as Record<
        string,
        unknown
      >;
      expect(json.layer).toEqual(layerFacts(layer));
      const [kh, kw] = layer.kernel;
      const filtered = tensors['depthwise.weight'].shape[0];
      expect(tensors['depthwise.weight'].shape).toEqual([filtered, 1, kh, kw]);
      expect(tensors['pointwise.weight'].shape).toEqual([layer.filters, filtered, 1, 1]);
      for (const [name, { values }] of Object.entries(tensors)) {
        expect(found[name].values).toEqual([...values]);
        const all = (json[name] as number[][][][]).flat(3).map(Math.fround);
        expect(all).toEqual([...values]);
      }
    }),
  );
});

test('kernel m of channel c is row c·M + m, as it is used: divided by its sum where the layer says so', () => {
  const layer = plainLayer([[1, 3]], { channels: 'rgb', isNormalised: true });
  const { 'depthwise.weight': depthwise, 'pointwise.weight': pointwise } = layerTensors(layer);
  expect([...depthwise.values]).toEqual([0.25, 0.75, 0.25, 0.75, 0.25, 0.75]);
  expect(nested(pointwise.values, [3, 3])).toBe('[[1, 0, 0], [0, 1, 0], [0, 0, 1]]');
  const two = plainLayer([[1, 2]], { depthMultiplier: 2 });
  const kernels = {
    ...two,
    depthwise: Float32Array.of(1, 10, 2, 20),
    pointwise: Float32Array.of(5, 6),
    filters: 1,
  };
  expect(nested(layerTensors(kernels)['depthwise.weight'].values, [2, 2])).toBe('[[1, 2], [10, 20]]');
});
