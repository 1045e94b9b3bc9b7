import { openingCrop } from '../../state/address/crop.ts';
import type { Source } from '../../state/address/types.ts';
import { make } from '../../state/make.ts';
import { inputFrom } from '../../state/photo-input.ts';
import { photoOf, showPhoto } from '../../state/picture.ts';
import { getState, setState } from '../../state/store.ts';
import { exampleOf } from './examples.ts';
import type { ExampleId } from './examples.ts';

const FIRST = { stage: 0, channel: 0, row: 0, column: 0, tap: 0 };

/** Only the newest choice reaches the board: an older one may still wait for its photograph. */
let newest = 0;

/**
 * Puts an example on the board, as one change that undo takes back. It takes the photograph that is there, or the first sample
 * where numbers were typed. False when no photograph could be had: then nothing has changed.
 */
export async function putExample(id: ExampleId): Promise<boolean> {
  const turn = ++newest;
  const { settings, bank, input } = exampleOf(id);
  const facts = { settings, bank, standard: null, edits: new Map<number, number>() };
  if (input) {
    await make({ ...facts, input, source: { kind: 'numbers', values: input } }, undefined, FIRST);
    setState({ photo: null, whole: null });
    return true;
  }
  const { source: before } = getState().made;
  const source: Exclude<Source, { kind: 'numbers' }> =
    before.kind === 'numbers' ? { kind: 'sample', id: 'chelsea', crop: openingCrop('chelsea') } : before;
  const photo = await photoOf(source).catch(() => null);
  if (!photo) return false;
  const pixels = await inputFrom(photo, source.crop, settings);
  if (turn !== newest) return true;
  await make({ ...facts, source, input: pixels }, undefined, FIRST);
  void showPhoto();
  return true;
}
