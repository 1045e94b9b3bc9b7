import type { Comma } from '../../image/number-sheet.ts';
import { parseNumbers } from '../../image/parse-numbers.ts';
import { settle } from '../../model/limits.ts';
import { reshapeBank } from '../../model/reshape-bank.ts';
import { RANGE } from '../../model/settings.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { toCellValue } from '../../model/value-range.ts';
import { madeOf } from '../board/board-state.ts';
import type { Board } from '../board/board.ts';
import { make } from '../board/made.ts';
import { retract } from '../notices.ts';
import { act } from '../act.ts';
import { tell } from './tell.ts';

/**
 * The layer for numbers of this shape: the one on the board at their size. Where its window is larger than they are, the
 * window gives way, not the numbers.
 */
export function layerForNumbers(
  [height, width, channels]: readonly [number, number, number],
  now: LayerSettings,
): LayerSettings {
  const asked = { height, width, channels };
  const depthMultiplier = Math.min(now.depthMultiplier, Math.floor(RANGE.filteredMaps[1] / channels));
  const base = { ...now, depthMultiplier };
  const { settings, repairs } = settle(asked, base);
  if (repairs.every(({ field }) => !(field in asked))) return settings;
  const kernel = [Math.min(now.kernel[0], height), Math.min(now.kernel[1], width)] as const;
  return settle(asked, { ...base, kernel, dilation: [1, 1] }).settings;
}

/**
 * Numbers pasted or typed as text: they replace the picture, and the layer takes their size. `comma`: what was answered about
 * their commas. False: they were refused, and that was said.
 */
export async function pasteNumbers(board: Board, text: string, comma: Comma | null): Promise<boolean> {
  try {
    const made = madeOf(board.getState());
    const { shape, values: read } = parseNumbers(text, { channels: made.settings.channels, comma });
    const settings = layerForNumbers(shape, made.settings);
    const values = read.map(toCellValue);
    const bank = reshapeBank(made.bank, made.settings, settings);
    board.setState({ drawing: null });
    retract('image-failed');
    await make(board, {
      ...{ settings, bank, standard: bank === made.bank ? made.standard : null },
      ...{ source: { kind: 'numbers', values }, input: values, edits: new Map() },
    });
    return true;
  } catch (error) {
    tell(error, () => act(() => pasteNumbers(board, text, comma)));
    return false;
  }
}

/** An empty sheet to draw on: zeros of the layer's size. */
export function emptySheet(board: Board): Promise<void> {
  const { settings: s } = madeOf(board.getState());
  const values = new Float32Array(s.height * s.width * s.channels);
  return make(board, { source: { kind: 'numbers', values }, input: values, edits: new Map() });
}
