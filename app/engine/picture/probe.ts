import type { PictureLayer } from '../../model/picture-layer.ts';
import { borderPixels } from './border.ts';
import { onLevel } from './place.ts';
import type { Place } from './place.ts';
import { mapsOf, sizeOf } from './prepare.ts';
import type { PreparedLayer } from './prepare.ts';
import type { MapId, Probed, ProbedTerm } from './protocol.ts';
import { readPlanes } from './read-planes.ts';
import { planesOf } from './sweep.ts';
import type { Source } from './sweep.ts';

/** One value of a map with all that it is the sum of. x and y are brought into the map. */
export function probe(place: Place, layer: PictureLayer, map: MapId, x: number, y: number): Probed {
  const { prepared, source } = onLevel(place, layer, 0);
  const { width, height } = sizeOf(prepared, map);
  const at = { x: clamp(x, width), y: clamp(y, height) };
  const valueOf = (one: MapId) => planesOf(source, prepared, [one], { ...at, width: 1, height: 1 })[0][0];
  const isCutOff = map.stage === 'filtered' && isNegative(source, prepared, map, at);
  return { value: valueOf(map), terms: termsOf(source, prepared, map, at, valueOf), isCutOff, ...at };
}

const clamp = (at: number, size: number) => Math.min(size - 1, Math.max(0, Math.floor(at)));

/** Whether `between` makes 0 of it. */
function isNegative(
  source: Source,
  prepared: PreparedLayer,
  map: MapId,
  at: { x: number; y: number },
): boolean {
  if (prepared.layer.between === 'none') return false;
  const sum = { ...prepared, layer: { ...prepared.layer, between: 'none' as const } };
  return planesOf(source, sum, [map], { ...at, width: 1, height: 1 })[0][0] < 0;
}

function termsOf(
  source: Source,
  prepared: PreparedLayer,
  { stage, index }: MapId,
  at: { x: number; y: number },
  valueOf: (map: MapId) => number,
): ProbedTerm[] {
  const { layer, depthwise, outputs, channels } = prepared;
  switch (stage) {
    case 'input':
      return [];
    case 'filtered': {
      const channel = Math.floor(index / layer.depthMultiplier);
      // (kh, kw, C, M): map index is c·M + m.
      return windowTerms(
        source,
        prepared,
        at,
        [channel],
        (tap) => depthwise[tap * prepared.filtered + index],
      );
    }
    case 'output':
      return mapsOf(prepared, 'filtered').map((map) => ({
        ...{ value: valueOf(map), weight: layer.pointwise[map.index * outputs + index], map },
      }));
    case 'standard': {
      const all = Array.from({ length: channels }, (_, c) => c);
      return windowTerms(
        source,
        prepared,
        at,
        all,
        (tap, c) => layer.standard![(tap * channels + c) * outputs + index],
      );
    }
    case 'difference':
      return (['output', 'standard'] as const).map((one) => {
        const map: MapId = { stage: one, index };
        return { value: valueOf(map), weight: one === 'output' ? 1 : -1, map };
      });
  }
}

/** The window over some channels, channel after channel, each row by row. */
function windowTerms(
  { reader }: Source,
  { layer, picture, top, left }: PreparedLayer,
  { x, y }: { x: number; y: number },
  channels: readonly number[],
  weightOf: (tap: number, channel: number) => number,
): ProbedTerm[] {
  const { kernel, stride, dilation, border } = layer;
  const [kh, kw] = kernel;
  const rows = taps(stride * y - top, kh, dilation, picture.height, border);
  const columns = taps(stride * x - left, kw, dilation, picture.width, border);
  const values = new Float32Array(reader.channels * kh * kw);
  // Taps stand apart by the dilation: the picture is read one by one.
  readPlanes(reader, rows.pixels, columns.pixels, values);
  const [middleRow, middleColumn] = [Math.floor((kh - 1) / 2), Math.floor((kw - 1) / 2)];
  return channels.flatMap((channel) =>
    Array.from({ length: kh * kw }, (_, tap) => {
      const [u, v] = [Math.floor(tap / kw), tap % kw];
      return {
        value: values[channel * kh * kw + tap],
        weight: weightOf(tap, channel),
        map: { stage: 'input', index: channel } as const,
        dx: dilation * (v - middleColumn),
        dy: dilation * (u - middleRow),
        isBorder: rows.isOutside[u] || columns.isOutside[v],
      };
    }),
  );
}

/** The pixels that the taps of a kernel meet along one axis. */
function taps(first: number, k: number, dilation: number, n: number, border: PictureLayer['border']) {
  const places = Array.from({ length: k }, (_, u) => first + dilation * u);
  return {
    pixels: Int32Array.from(places, (at) => borderPixels(at, 1, n, border)[0]),
    isOutside: places.map((at) => at < 0 || at >= n),
  };
}
