import { Superseded } from '../../../engine/job-error.ts';
import type { ColourTableName, MapId, View } from '../../../engine/picture/protocol.ts';
import type { PictureEngine } from '../../../engine/picture/picture-engine.ts';
import type { WritingHelp } from '../../../image/export/number-map.ts';
import { surface } from '../../../image/surface.ts';
import type { PictureLayer } from '../../../model/picture-layer.ts';

/** Numbers of one band, so that each is painted from its very values: what the engine takes for a window. */
const BAND = 1_000_000;

/** What is to be painted, and how many cells it has. */
export interface Shown {
  map: View['map'];
  maps: readonly MapId[];
  domain: View['domain'];
  table: ColourTableName;
  width: number;
  height: number;
}

/** A map in its colours as a PNG at full size, painted band by band. Rejects as a look does, and where it is aborted. */
export async function shownPng(
  engine: Pick<PictureEngine, 'look'>,
  layer: PictureLayer,
  { map, maps, domain, table, width, height }: Shown,
  { signal, onProgress }: WritingHelp,
): Promise<Blob> {
  const { canvas, brush } = surface(width, height);
  const rows = Math.max(1, Math.floor(BAND / (width * maps.length)));
  for (let y = 0; y < height;) {
    signal?.throwIfAborted();
    const size = { width, height: Math.min(rows, height - y) };
    const view: View = { map, rect: { x: 0, y, ...size }, ...size, domain, table };
    const painted = await engine.look(layer, [view]).catch((error: unknown) => {
      // The page has painted in between: once more.
      if (error instanceof Superseded) return null;
      throw error;
    });
    if (!painted) continue;
    const [{ bitmap }] = painted.views;
    brush.drawImage(bitmap, 0, y);
    bitmap.close();
    y += size.height;
    onProgress?.(y, height);
  }
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type: 'image/png' });
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG of this size')))),
  );
}
