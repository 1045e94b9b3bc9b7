import type { ColourTableName, MapId, View } from '../../../engine/picture/protocol.ts';
import type { PictureEngine } from '../../../engine/picture/picture-engine.ts';
import type { WritingHelp } from '../../../image/export/number-map.ts';
import { PNG_BLOCK, writePng } from '../../../image/export/png.ts';
import { pixels, surface } from '../../../image/surface.ts';
import type { PictureLayer } from '../../../model/picture-layer.ts';
import { lookOnce } from '../../../state/explore/look-once.ts';

/** Numbers of one band, so that each is painted from its very values: what the engine takes for a window. */
const BAND = 1_000_000;

/** Columns at once: a canvas of these is one that every browser gives. */
const STRIP = 8192;

/** What is to be painted, and how many cells it has. */
export interface Shown {
  map: View['map'];
  maps: readonly MapId[];
  domain: View['domain'];
  table: ColourTableName;
  width: number;
  height: number;
}

/**
 * A map in its colours as a PNG at full size, whatever that is: painted and written band by band, never on a canvas of its size.
 * Rejects as a look does, and where it is aborted.
 */
export async function shownPng(
  engine: Pick<PictureEngine, 'look'>,
  layer: PictureLayer,
  { map, maps, domain, table, width, height }: Shown,
  title: string,
  help: WritingHelp,
): Promise<Blob> {
  const block = Math.max(1, Math.floor(PNG_BLOCK / width));
  const most = block * Math.max(1, Math.floor(BAND / (width * maps.length * block)));
  let band = { from: 0, until: 0, bytes: new Uint8ClampedArray() };
  const paint = async (from: number) => {
    const until = Math.min(height, from + most);
    const bytes = new Uint8ClampedArray(4 * width * (until - from));
    for (let x = 0; x < width; x += STRIP) {
      const size = { width: Math.min(STRIP, width - x), height: until - from };
      const view: View = { map, rect: { x, y: from, ...size }, ...size, domain, table };
      const { views } = await lookOnce(engine, layer, [view], help.signal);
      const strip = pixelsOf(views[0].bitmap);
      for (let row = 0; row < size.height; row++) {
        const at = 4 * row * size.width;
        bytes.set(strip.subarray(at, at + 4 * size.width), 4 * (row * width + x));
      }
    }
    band = { from, until, bytes };
  };
  const rowsOf = async (from: number, to: number) => {
    if (from >= band.until) await paint(from);
    return band.bytes.subarray(4 * width * (from - band.from), 4 * width * (to - band.from));
  };
  return writePng({ width, height, bits: 8, samples: 4 }, { Title: title }, rowsOf, help);
}

/** RGBA; the bitmap is closed. */
function pixelsOf(bitmap: ImageBitmap): Uint8ClampedArray {
  const { width, height } = bitmap;
  const { brush } = surface(width, height);
  brush.drawImage(bitmap, 0, 0);
  bitmap.close();
  return pixels(brush, 0, 0, width, height);
}
