import type { StandardWeights } from '../../../kernels/worker/protocol.ts';
import { settle } from '../../model/limits.ts';
import type { Candidate, Repair } from '../../model/limits.ts';
import { reshapeBank } from '../../model/reshape-bank.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { standardWeights } from '../../model/standard-layer.ts';
import { createNewest } from '../newest.ts';
import type { Turn } from '../newest.ts';
import { inputFrom } from '../photo-input.ts';
import { photoBehind } from '../photos.ts';
import { madeOf } from './board-state.ts';
import type { Made } from './board-state.ts';
import type { Board } from './board.ts';
import { make } from './made.ts';

/** Settings on their way to the board: they wait for their pixels. */
const onTheWay = () => ({ turns: createNewest(), settings: null as LayerSettings | null });

/**
 * Changes the layer as near to what is asked for as is possible, and returns what had to give way. Weights and edits whose
 * place survives stay; the input is taken anew from the photograph, or cut and padded when it was typed. A change goes on from
 * one that is still on its way, so that of several at once all count.
 */
export async function changeLayer(
  board: Board,
  asked: Candidate,
  gesture?: string,
): Promise<readonly Repair[]> {
  const way = board.part(onTheWay);
  const before = way.settings ?? madeOf(board.getState()).settings;
  const { settings, repairs } = settle(asked, before);
  if (sameSettings(settings, before)) return repairs;
  const turn = way.turns.begin();
  way.settings = settings;
  try {
    await bring(board, settings, turn, gesture);
  } finally {
    if (turn.isNewest()) way.settings = null;
  }
  return repairs;
}

async function bring(board: Board, settings: LayerSettings, turn: Turn, gesture?: string): Promise<void> {
  const made = madeOf(board.getState());
  const change = await inputChange(board, made, settings);
  if (!turn.isNewest() || board.isClosed()) return;
  // Something else was made meanwhile: once more from there.
  if (madeOf(board.getState()) !== made) return bring(board, settings, turn, gesture);
  const bank = reshapeBank(made.bank, made.settings, settings);
  const standard = bank === made.bank ? keepStandard(made.standard, settings) : null;
  await make(board, { settings, bank, standard, ...change }, gesture);
}

const sameSettings = (a: LayerSettings, b: LayerSettings): boolean => JSON.stringify(a) === JSON.stringify(b);

async function inputChange(board: Board, made: Made, to: LayerSettings): Promise<Partial<Made>> {
  const { settings: from, source } = made;
  if (from.height === to.height && from.width === to.width && from.channels === to.channels) return {};
  const edits = movedEdits(made.edits, from, to);
  const photo = photoBehind(made);
  if (photo && source.kind !== 'numbers') {
    return { input: await inputFrom(board, photo, source.crop, to), edits };
  }
  const input = cutAndPad(made.input, from, to);
  return source.kind === 'numbers'
    ? { input, edits, source: { kind: 'numbers', values: input } }
    : { input, edits };
}

/**
 * A standard layer's own weights in a layer of these settings: gone where their number does not fit (the 1×1 switch can change
 * the outputs without changing a bank), with a bias where the layer has one.
 */
export function keepStandard(own: StandardWeights | null, s: LayerSettings): StandardWeights | null {
  if (!own) return null;
  const { standard, bias } = standardWeights(s);
  if (own.standard.length !== standard!.length) return null;
  return bias ? { standard: own.standard, bias: own.bias ?? bias } : { standard: own.standard };
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
