// NumPy's own file of one array (NEP 1, version 1.0): read by numpy.load, and by whatever reads arrays of numbers.
import type { NumberMap } from './number-map.ts';

/** Magic, version, and a header that is filled up so that the numbers begin at a multiple of 64 bytes. */
const ALIGNED = 64;
const BEFORE_HEADER = 10;

/** A map as an array (height, width) of little-endian float32 in C order. */
export function toNpy({ width, height, values }: NumberMap): Blob {
  const plain = `{'descr': '<f4', 'fortran_order': False, 'shape': (${height}, ${width}), }`;
  const length = Math.ceil((BEFORE_HEADER + plain.length + 1) / ALIGNED) * ALIGNED - BEFORE_HEADER;
  const header = `${plain.padEnd(length - 1)}\n`;
  const magic = Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, length & 255, length >> 8);
  return new Blob([magic, header, littleEndian(values)], { type: 'application/octet-stream' });
}

const IS_LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The bytes of float32 numbers, the lowest first: as every processor that browsers run on has them, or turned. */
export function littleEndian(values: Float32Array): Float32Array<ArrayBuffer> | DataView<ArrayBuffer> {
  if (IS_LITTLE) return values as Float32Array<ArrayBuffer>;
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, i) => view.setFloat32(i * 4, value, true));
  return view;
}
