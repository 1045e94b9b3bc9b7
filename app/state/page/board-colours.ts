import { colourTable } from '../../image/colour-map.ts';
import type { ColourTable, MapColours } from '../../image/colour-map.ts';
import type { Theme } from './app-state.ts';

/** Hairlines on the pictures; the maps' own colours come from the baked tables. Values of tokens.css, read by the canvas. */
const LINES: Record<Theme, { done: string; future: string; ground: string }> = {
  light: { done: '#fcfbf8', future: '#dcdad3', ground: '#f4f2ec' },
  dark: { done: '#262a32', future: '#343943', ground: '#1c1f26' },
  projector: { done: '#ffffff', future: '#a6a6a6', ground: '#efefef' },
};

export interface BoardColours {
  input: MapColours;
  signed: MapColours;
}

/** Colours of unsigned inputs and of signed maps in a theme. */
export function boardColours(theme: Theme): BoardColours {
  const { done, future, ground } = LINES[theme];
  const with_ = (isSigned: boolean): MapColours => ({
    table: colourTable(theme, isSigned),
    doneLine: isSigned ? done : `${done}59`,
    futureLine: future,
    future: ground,
  });
  return { input: with_(false), signed: with_(true) };
}

/** A table of colours as a ramp from its one end to the other. */
export function rampOf(table: ColourTable): string {
  const stops = [0, 64, 128, 192, 255].map((i) => `rgb(${table.slice(3 * i, 3 * i + 3).join()})`);
  return `linear-gradient(to right, ${stops.join()})`;
}
