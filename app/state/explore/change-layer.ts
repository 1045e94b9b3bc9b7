// What a person changes about the layer, and what takes it back.
import { keepingStandard } from '../../model/compared-layer.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import { push, redo, undo } from '../board/history.ts';
import type { Explore } from './create-explore.ts';
import { layerOf } from './explore-state.ts';

/** Another layer in place of the one there is, and standard kernels beside it of the same sizes; changes with the same `gesture` are one entry of undo. */
export function changeLayer(
  { getState, setState }: Explore,
  change: (layer: PictureLayer) => PictureLayer,
  gesture: string | null = null,
): void {
  const { history } = getState();
  const before = layerOf({ history });
  const next = keepingStandard(before, change(before));
  if (next !== history.present) setState({ history: push(history, next, gesture) });
}

export const undoLayer = ({ getState, setState }: Explore): void =>
  setState({ history: undo(getState().history) });

export const redoLayer = ({ getState, setState }: Explore): void =>
  setState({ history: redo(getState().history) });
