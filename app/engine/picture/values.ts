import type { PictureLayer } from '../../model/picture-layer.ts';
import { onLevel } from './place.ts';
import type { Place } from './place.ts';
import { sizeOf, wholeOf } from './prepare.ts';
import type { MapId, MapValues, Rect } from './protocol.ts';
import type { RunHelp } from './run.ts';
import { bandsOf } from './sweep.ts';

/** The exact values of the whole pixels that a rectangle touches within the map. Rejects as `run` does. */
export async function valuesOf(
  place: Place,
  layer: PictureLayer,
  map: MapId,
  asked: Rect | undefined,
  { pause, signal, onProgress }: Omit<RunHelp, 'hands'>,
): Promise<MapValues> {
  const { prepared, source } = onLevel(place, layer, 0);
  const rect = asked ? within(asked, sizeOf(prepared, map)) : wholeOf(prepared, map);
  const values = new Float32Array(rect.width * rect.height);
  for (const band of bandsOf(source, prepared, [map], rect)) {
    values.set(band.of(map), (band.y - rect.y) * rect.width);
    onProgress(band.y + band.rows - rect.y, rect.height);
    await pause();
    if (signal.aborted) throw new DOMException('Stopped before all values were there.', 'AbortError');
  }
  return { width: rect.width, height: rect.height, values };
}

/** The whole cells that a rectangle touches, one at least. */
export function within(rect: Rect, { width, height }: { width: number; height: number }): Rect {
  const axis = (at: number, size: number, most: number) => {
    const from = Math.min(most - 1, Math.max(0, Math.floor(at)));
    return [from, Math.max(1, Math.min(most, Math.ceil(at + size)) - from)];
  };
  const [x, w] = axis(rect.x, rect.width, width);
  const [y, h] = axis(rect.y, rect.height, height);
  return { x, y, width: w, height: h };
}
