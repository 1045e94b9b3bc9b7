import { settle } from '../model/limits.ts';
import type { Candidate, Repair } from '../model/limits.ts';
import { reshapeBank } from '../model/reshape-bank.ts';
import type { LayerSettings } from '../model/settings.ts';
import { compute } from './compute.ts';
import { keepStandard } from './keep-standard.ts';
import { make } from './make.ts';
import { inputFrom } from './photo-input.ts';
import { getState, setState } from './store.ts';
import type { CompareMode, Made } from './store.ts';

/** Only the newest change of settings reaches the board: an older one may still wait for its pixels. */
let newest = 0;

/**
 * Changes the layer as near to what is asked for as is possible, and returns what had to give way. Weights and edits whose
 * place survives stay; the input is taken anew from the photograph, or cut and padded when it was typed.
 */
export async function changeLayer(asked: Candidate, gesture?: string): Promise<readonly Repair[]> {
  const turn = ++newest;
  const { made, photo } = getState();
  const { settings, repairs } = settle(asked, made.settings);
  if (sameSettings(settings, made.settings)) return repairs;
  const change = await inputChange(made, settings, photo);
  if (turn !== newest) return repairs;
  const bank = reshapeBank(made.bank, made.settings, settings);
  const standard = bank === made.bank ? keepStandard(made.standard, settings) : null;
  await make({ settings, bank, standard, ...change }, gesture);
  return repairs;
}

const sameSettings = (a: LayerSettings, b: LayerSettings): boolean => JSON.stringify(a) === JSON.stringify(b);

async function inputChange(
  made: Made,
  to: LayerSettings,
  photo: ReturnType<typeof getState>['photo'],
): Promise<Partial<Made>> {
  const from = made.settings;
  const { source } = made;
  if (from.height === to.height && from.width === to.width && from.channels === to.channels) return {};
  const edits = movedEdits(made.edits, from, to);
  if (photo && source.kind !== 'numbers') return { input: await inputFrom(photo, source.crop, to), edits };
  const input = cutAndPad(made.input, from, to);
  return source.kind === 'numbers'
    ? { input, edits, source: { kind: 'numbers', values: input } }
    : { input, edits };
}

interface Extent {
  height: number;
  width: number;
  channels: number;
}

/** The numbers that both sizes have, at the same row, column and channel; zeros where the new one is larger. */
export function cutAndPad(values: Float32Array, from: Extent, to: Extent): Float32Array {
  const result = new Float32Array(to.height * to.width * to.channels);
  for (let row = 0; row < Math.min(from.height, to.height); row++)
    for (let column = 0; column < Math.min(from.width, to.width); column++)
      for (let c = 0; c < Math.min(from.channels, to.channels); c++) {
        result[(row * to.width + column) * to.channels + c] =
          values[(row * from.width + column) * from.channels + c];
      }
  return result;
}

/** Edits keep their row, column and channel; those outside the new size are gone (undo has them). */
export function movedEdits(
  edits: ReadonlyMap<number, number>,
  from: Extent,
  to: Extent,
): ReadonlyMap<number, number> {
  const moved = new Map<number, number>();
  for (const [index, value] of edits) {
    const c = index % from.channels;
    const column = Math.floor(index / from.channels) % from.width;
    const row = Math.floor(index / from.channels / from.width);
    if (row < to.height && column < to.width && c < to.channels) {
      moved.set((row * to.width + column) * to.channels + c, value);
    }
  }
  return moved;
}

export function setCompare(compare: CompareMode): Promise<void> {
  setState({ compare });
  return compute(getState().made);
}
