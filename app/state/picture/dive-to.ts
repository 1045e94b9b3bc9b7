// From a place of the whole into its cells: the crop moves so that the place is in its midst, and the step begins the cell there.
import { describe } from '../../../kernels/spec/geometry.ts';
import type { TraceCell } from '../../../kernels/trace/trace.ts';
import { frameToCrop } from '../../image/crop.ts';
import type { Size } from '../../image/photo.ts';
import { horizontal, mapsReading, partnerGeometry, vertical } from '../../model/partner-geometry.ts';
import type { PartnerAxis } from '../../model/partner-axis.ts';
import type { OperandRef } from '../../model/refs.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { toSpec } from '../../model/to-spec.ts';
import { cropOf, frameOf } from '../address/crop.ts';
import type { Crop } from '../address/types.ts';
import { madeOf, photoIn } from '../board/board-state.ts';
import type { Board } from '../board/board.ts';
import { overviewCrop } from '../address/overview-crop.ts';
import { moveCrop } from './move-crop.ts';

/** A cell of a map of the whole. */
export type MapRef = Extract<OperandRef, { kind: 'in' | 'mid' | 'out' }>;

interface From {
  settings: LayerSettings;
  /** Those of the maps that were pressed: of the wider crop, or the very same. */
  shown: LayerSettings;
  /** The photograph behind the input, and the crop of it that one steps through; null: numbers. */
  photo: Size | null;
  crop: Crop | null;
  /** Cells that were typed over belong to the crop: it stays. */
  hasEdits: boolean;
}

/** Where a place of the whole is found among the cells: the crop to go to (null: it stays) and the cell of a result. */
export function placeInCells(
  { settings, shown, photo, crop, hasEdits }: From,
  ref: MapRef,
): { crop: Crop | null; cell: TraceCell } {
  const g = partnerGeometry(settings);
  const of = partnerGeometry(shown);
  const middle = {
    y: ref.kind === 'in' ? ref.row + 0.5 : middleOf(vertical(of), ref.row),
    x: ref.kind === 'in' ? ref.column + 0.5 : middleOf(horizontal(of), ref.column),
  };
  const cellIn = ({ y, x }: { y: number; x: number }): TraceCell => ({
    ...whichMap(settings, ref),
    row: nearest(vertical(g), y),
    column: nearest(horizontal(g), x),
  });
  const isSame = shown.height === settings.height && shown.width === settings.width;
  if (isSame || !photo || !crop) return { crop: null, cell: cellIn(middle) };

  // In thousandths of the photograph's width, in which crops are told.
  const frame = overviewCrop(crop, photo, settings);
  const wideCell = frame.width / shown.width;
  const at = { x: frame.x + middle.x * wideCell, y: frame.y + middle.y * wideCell };
  const high = (crop.width * settings.height) / settings.width;
  const asked = { x: at.x - crop.width / 2, y: at.y - high / 2, width: crop.width };
  const to = hasEdits ? crop : cropOf(frameToCrop(frameOf(asked, photo), photo, settings), photo);
  const side = to.width / settings.width;
  return {
    crop: hasEdits ? null : to,
    cell: cellIn({ y: (at.y - to.y) / side, x: (at.x - to.x) / side }),
  };
}

/** How many input cells the window of an output spans. */
const spanOf = ({ kernel, dilation }: PartnerAxis): number => dilation * (kernel - 1) + 1;

/** The middle of what an output reads, in input cells. */
const middleOf = (axis: PartnerAxis, output: number): number =>
  axis.stride * output - axis.before + spanOf(axis) / 2;

/** The output whose window has its middle next to a place of the input. */
function nearest(axis: PartnerAxis, at: number): number {
  const output = Math.round((at + axis.before - spanOf(axis) / 2) / axis.stride);
  return Math.max(0, Math.min(output, axis.outputs - 1));
}

/** The stage and map of its results: of an input channel the first map that reads it. */
function whichMap(s: LayerSettings, ref: MapRef): Pick<TraceCell, 'stage' | 'channel'> {
  const { stages } = describe(toSpec(s));
  const { stage } = ref.kind === 'out' ? stages[stages.length - 1] : stages[0];
  if (ref.kind === 'out') return { stage, channel: ref.filter };
  return { stage, channel: ref.kind === 'mid' ? ref.map : mapsReading(partnerGeometry(s), ref.channel)[0] };
}

/** To the cells that a place of the whole stands for; the board is in its cells already. */
export async function goToPlace(board: Board, ref: MapRef): Promise<void> {
  const { overview, computed } = board.getState();
  const { settings, source, edits } = madeOf(board.getState());
  const crop = source.kind === 'numbers' ? null : source.crop;
  const shown = (overview?.computed ?? computed).made.settings;
  const from = { settings, shown, crop, photo: photoIn(board.getState()), hasEdits: edits.size > 0 };
  const { crop: to, cell } = placeInCells(from, ref);
  await Promise.all([
    board.stepper.goToCell(cell),
    to && crop && (to.x !== crop.x || to.y !== crop.y)
      ? moveCrop(board, to, board.gestures.press('crop'))
      : null,
  ]);
}
