import { openingCrop } from '../../state/address/crop.ts';
import type { Source } from '../../state/address/types.ts';
import { madeOf } from '../../state/board/board-state.ts';
import type { Board } from '../../state/board/board.ts';
import { make } from '../../state/board/made.ts';
import { createNewest } from '../../state/newest.ts';
import { inputFrom } from '../../state/photo-input.ts';
import { photoOf } from '../../state/photos.ts';
import { exampleOf } from './examples.ts';
import type { ExampleId } from './examples.ts';

const FIRST = { stage: 0, channel: 0, row: 0, column: 0, tap: 0 };

/** Only the newest choice reaches the board: an older one may still wait for its photograph. */
const choices = () => createNewest();

/**
 * Puts an example on the board, as one change that undo takes back. It takes the photograph that is there, or the first sample
 * where numbers were typed. False when no photograph could be had: then nothing has changed.
 */
export async function putExample(board: Board, id: ExampleId): Promise<boolean> {
  const turn = board.part(choices).begin();
  const { settings, bank, input } = exampleOf(id);
  const facts = { settings, bank, standard: null, edits: new Map<number, number>() };
  if (input) {
    await make(board, { ...facts, input, source: { kind: 'numbers', values: input } }, undefined, FIRST);
    return true;
  }
  const { source: before } = madeOf(board.getState());
  const source: Exclude<Source, { kind: 'numbers' }> =
    before.kind === 'numbers' ? { kind: 'sample', id: 'chelsea', crop: openingCrop('chelsea') } : before;
  const photo = await photoOf(source).catch(() => null);
  if (!photo) return false;
  const pixels = await inputFrom(board, photo, source.crop, settings);
  if (!turn.isNewest()) return true;
  await make(board, { ...facts, source, input: pixels }, undefined, FIRST);
  return true;
}
