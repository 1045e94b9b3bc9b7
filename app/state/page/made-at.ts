import { describe } from '../../../kernels/spec/geometry.ts';
import { toSpec } from '../../model/to-spec.ts';
import { openingAddress } from '../address/opening.ts';
import type { AddressRepair } from '../address/repairs.ts';
import type { Address } from '../address/types.ts';
import { notify } from '../notices.ts';
import { openingInput } from '../board/opening.ts';
import { inputFrom } from '../photo-input.ts';
import { newestOwn, photoOf } from '../photos.ts';
import type { Made } from '../board/board-state.ts';
import type { Board } from '../board/board.ts';

/** What can be judged only where the whole layer is known. */
export function lateRepairs({ settings, step, compare }: Address): AddressRepair[] {
  const repairs: AddressRepair[] = [];
  const last = describe(toSpec(settings)).multiplyAdds - 1;
  if (step !== null && step > last) {
    repairs.push({ code: 'value', key: 'step', was: String(step), taken: String(last), why: null });
  }
  if (compare === 'merged' && !settings.mixing) {
    repairs.push({ code: 'value', key: 'compare', was: compare, taken: 'own', why: null });
  }
  return repairs;
}

/** Whether the input of an address is the opening one, which came with the page: no photograph need be read for it. */
function hasOpeningInput({ settings: s, source }: Address): boolean {
  const opening = openingAddress();
  const { height, width, channels } = opening.settings;
  const isSameSize = s.height === height && s.width === width && s.channels === channels;
  return isSameSize && JSON.stringify(source) === JSON.stringify(opening.source);
}

/** The facts that an address stands for. An own picture that is not on this device is replaced by a sample, and that is said. */
export async function madeAt(board: Board, address: Address): Promise<Made> {
  const { settings, bank, standard, inputEdits: edits } = address;
  let { source } = address;
  if (source.kind === 'own' && source.id === null) {
    const id = await newestOwn();
    if (id !== null) notify({ kind: 'own-picture-newest', tone: 'note' });
    source = { ...source, id };
  }
  const madeFrom = (input: Float32Array): Made => ({ settings, bank, standard, source, edits, input });
  if (source.kind === 'numbers') return madeFrom(source.values);
  if (hasOpeningInput(address)) return madeFrom(openingInput());
  let photo = null;
  try {
    photo = await photoOf(source);
  } catch {
    // Said when the panel beside the board asks for it again.
  }
  if (!photo && source.kind === 'own') {
    notify({ kind: 'own-picture-absent', tone: 'note' });
    source = openingAddress().source;
    if (hasOpeningInput({ ...address, source })) return madeFrom(openingInput());
    photo = await photoOf(source).catch(() => null);
  }
  const { height, width, channels } = settings;
  const input =
    photo && 'crop' in source
      ? await inputFrom(board, photo, source.crop, settings)
      : new Float32Array(height * width * channels);
  return madeFrom(input);
}
