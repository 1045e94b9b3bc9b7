// A map as a picture for a page or a slide: its name, itself, its scale in numbers, and the settings of the layer.
import type { PictureEngine } from '../../../engine/picture/picture-engine.ts';
import type { Looked, View } from '../../../engine/picture/protocol.ts';
import { colourTable } from '../../../image/colour-map.ts';
import { surface } from '../../../image/surface.ts';
import type { Brush } from '../../../image/surface.ts';
import type { PictureLayer } from '../../../model/picture-layer.ts';
import { lookOnce } from '../../../state/explore/look-once.ts';
import { figureLayout } from './figure-layout.ts';
import type { Bar, FigureLayout } from './figure-layout.ts';
import type { Shown } from './shown-png.ts';

/** Long sides to be tried, pixels: the first that the engine paints from the map itself and not from a smaller picture. */
const SIDES = [2000, 1400, 1000, 700];

/** A map that is smaller than this is enlarged by whole numbers: its cells stay squares. */
const LEAST = 640;

export interface FigureWords {
  title: string;
  settings: string;
  /** Of three maps as a colour picture, in the order of red, green, blue. */
  names: readonly string[];
}

type Engine = Pick<PictureEngine, 'look'>;

/** Rejects as a look does, and where it is aborted. */
export async function figurePng(
  engine: Engine,
  layer: PictureLayer,
  shown: Shown,
  { title, settings, names }: FigureWords,
  signal?: AbortSignal,
): Promise<Blob> {
  const bars = await barsOf(engine, layer, shown, names, signal);
  const { views } = await lookFully(engine, layer, shown, signal);
  const [{ bitmap }] = views;
  const { width, height } = bitmap;
  const style = getComputedStyle(document.body);
  const pen = surface(1, 1).brush;
  const fontOf = (size: number, isStrong = false) => `${isStrong ? 700 : 400} ${size}px ${style.fontFamily}`;
  const layout = figureLayout({ title, settings, bars, width, height }, (text, size) => {
    pen.font = fontOf(size, true); // the wider of the two
    return pen.measureText(text).width;
  });
  const { canvas, brush } = surface(layout.width, layout.height);
  const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  brush.fillStyle = token('--ground');
  brush.fillRect(0, 0, layout.width, layout.height);
  brush.drawImage(bitmap, layout.picture.x, layout.picture.y);
  bitmap.close();
  bars.forEach((bar, i) => paintBar(brush, layout.bars[i], bar, shown.table, bars.length > 1 ? i : null));
  for (const { text, x, y, size, align, isStrong, isMuted } of layout.texts) {
    brush.font = fontOf(size, isStrong);
    brush.fillStyle = token(isMuted ? '--ink-muted' : '--ink');
    brush.textAlign = align;
    brush.textBaseline = 'middle';
    brush.fillText(text, x, y);
  }
  signal?.throwIfAborted();
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type: 'image/png' });
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG of this size')))),
  );
}

/** What the ends of each scale stand for, as the engine paints it. A picture in its own colours needs none. */
async function barsOf(
  engine: Engine,
  layer: PictureLayer,
  { map, maps, domain, table }: Shown,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<Bar[]> {
  if (map === 'picture') return [];
  const rect = { x: 0, y: 0, width: 1, height: 1 };
  const views = maps.map((one): View => ({ map: one, rect, width: 1, height: 1, domain, table }));
  const looked = await lookOnce(engine, layer, views, signal);
  return looked.views.map(({ bitmap, domain: found }, i) => {
    bitmap.close();
    return { name: maps.length > 1 ? names[i] : '', domain: found };
  });
}

/** The whole map as large as it can be had from its own values. */
async function lookFully(
  engine: Engine,
  layer: PictureLayer,
  { map, domain, table, width, height }: Shown,
  signal?: AbortSignal,
): Promise<Looked> {
  const long = Math.max(width, height);
  const sizes = long < LEAST ? [Math.floor(LEAST / long) * long] : SIDES.map((side) => Math.min(side, long));
  const rect = { x: 0, y: 0, width, height };
  for (const [i, side] of sizes.entries()) {
    const size = {
      width: Math.max(1, Math.round((width * side) / long)),
      height: Math.max(1, Math.round((height * side) / long)),
    };
    const looked = await lookOnce(engine, layer, [{ map, rect, ...size, domain, table }], signal);
    if (looked.exactness !== 'preview' || i === sizes.length - 1) return looked;
    looked.views.forEach(({ bitmap }) => bitmap.close());
  }
  throw new Error('no size was tried');
}

/** The colours from the lowest value to the highest; of a colour picture the share of its hue. */
function paintBar(
  brush: Brush,
  { x, y, width, height }: FigureLayout['bars'][number],
  { domain }: Bar,
  table: Shown['table'],
  hue: number | null,
): void {
  const ramp = brush.createLinearGradient(x, 0, x + width, 0);
  if (hue === null) {
    const colours = colourTable(table === 'grey' ? 'light' : table, domain.isSigned);
    for (let i = 0; i < 256; i += 5) {
      ramp.addColorStop(i / 255, `rgb(${colours[3 * i]} ${colours[3 * i + 1]} ${colours[3 * i + 2]})`);
    }
  } else {
    ramp.addColorStop(0, '#000');
    ramp.addColorStop(1, ['#f00', '#0f0', '#00f'][hue]);
  }
  brush.fillStyle = ramp;
  brush.fillRect(x, y, width, height);
}
