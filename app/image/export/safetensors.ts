// Weights as files. safetensors (https://github.com/huggingface/safetensors): the length of a header as 8 bytes, the lowest first; the
// header, JSON that says where each tensor lies; then the numbers, one tensor after the other, without gaps.
import type { Tensor } from '../../model/layer-tensors.ts';
import { shortest } from '../../model/number-text.ts';
import { littleEndian } from './npy.ts';

export type Tensors = Readonly<Record<string, Tensor>>;

/** The numbers begin at a multiple of so many bytes: the header is filled up with spaces. */
const ALIGNED = 8;

/** float32 numbers under their names. What `facts` say stands in the header as text. */
export function toSafetensors(tensors: Tensors, facts: Readonly<Record<string, string>> = {}): Blob {
  let end = 0;
  const places = Object.entries(tensors).map(([name, { shape, values }]) => {
    const from = end;
    end += 4 * values.length;
    return [name, { dtype: 'F32', shape, data_offsets: [from, end] }];
  });
  const plain = JSON.stringify({ __metadata__: facts, ...Object.fromEntries(places) });
  const bytes = new TextEncoder().encode(plain);
  const header = new Uint8Array(Math.ceil(bytes.length / ALIGNED) * ALIGNED).fill(0x20);
  header.set(bytes);
  const length = new DataView(new ArrayBuffer(8));
  length.setBigUint64(0, BigInt(header.length), true);
  const numbers = Object.values(tensors).map(({ values }) => littleEndian(values));
  return new Blob([length, header, ...numbers], { type: 'application/octet-stream' });
}

/** The same as JSON: nested lists, each number as the shortest decimal that gives its float32 back, beside what `facts` say. */
export function toWeightsJson(tensors: Tensors, facts: Readonly<Record<string, unknown>>): Blob {
  const lists = Object.entries(tensors).map(([name, { shape, values }]) => {
    return `  ${JSON.stringify(name)}: ${nested(values, shape)}`;
  });
  const text = `{\n  "layer": ${JSON.stringify(facts)},\n${lists.join(',\n')}\n}\n`;
  return new Blob([text], { type: 'application/json' });
}

/** Lists within lists, as JSON and Python write them. */
export function nested(values: Float32Array, shape: readonly number[]): string {
  if (shape.length === 0) return shortest(values[0]);
  const [length, ...inner] = shape;
  const size = inner.reduce((product, n) => product * n, 1);
  const parts = Array.from({ length }, (_, i) => nested(values.subarray(i * size, (i + 1) * size), inner));
  return `[${parts.join(', ')}]`;
}
