import type { LayerSettings } from './settings.ts';

/** Cells of the longer side of an overview: fine enough to see what is on the picture, few enough to be the board's own maps. */
const CELLS = 64;
/** A crop with so many cells shows its picture already. */
const ENOUGH = 40;
/** The overview's frame is so many times as wide as the crop that one steps through. */
const WIDER = 1.75;

/** The layer at a glance: the same on more cells; the very same where it has enough of them. */
export function overviewSettings(s: LayerSettings): LayerSettings {
  const longest = Math.max(s.height, s.width);
  if (longest >= ENOUGH) return s;
  const part = CELLS / longest;
  return {
    ...s,
    height: Math.max(1, Math.round(s.height * part)),
    width: Math.max(1, Math.round(s.width * part)),
  };
}

/** A frame on a photograph: left, top and width in thousandths of its width. */
interface Frame {
  x: number;
  y: number;
  width: number;
}

/** The frame of the overview: that of the crop, wider about the same middle. It may reach beyond the photograph. */
export function overviewFrame({ x, y, width }: Frame, s: LayerSettings): Frame {
  if (overviewSettings(s) === s) return { x, y, width };
  const more = (WIDER - 1) * width;
  return { x: x - more / 2, y: y - (more * s.height) / s.width / 2, width: width + more };
}

/** The frame of the crop that one steps through within an overview: the inverse. */
export function cropWithin({ x, y, width }: Frame, s: LayerSettings): Frame {
  if (overviewSettings(s) === s) return { x, y, width };
  const less = (1 - 1 / WIDER) * width;
  return { x: x + less / 2, y: y + (less * s.height) / s.width / 2, width: width - less };
}
