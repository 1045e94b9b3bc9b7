// How the parts of the race share the sheet: pure.
import type { PixelRoom } from './pixel-layout.ts';
import type { RaceFacts } from './race-facts.ts';
import { laneLayout, tapForm } from './tap-layout.ts';
import type { TapForm, TapRoom } from './tap-layout.ts';

export interface SheetLayout {
  form: TapForm;
  taps: TapRoom;
  pixel: PixelRoom;
  /** Side of a map that cells are picked from. */
  pickerSide: number;
}

/** What the sheet has, px; `rem` is the size of its letters. */
export interface SheetRoom {
  width: number;
  height: number;
  rem: number;
}

/** As in lane-row.css and one-cell.css, in rem: names and results stand beside the lanes; the lanes stand side by side. */
const BESIDE = 60;
const TWO_LANES = 36;
const NAMES = 10 + 9 + 2 * 0.75;
const BETWEEN_LANES = 2;

export function sheetLayout({ lanes, cost }: RaceFacts, { width, height, rem }: SheetRoom): SheetLayout {
  const isBeside = width >= BESIDE * rem;
  const isTwoLanes = !isBeside && width >= TWO_LANES * rem;
  const text = 0.75 * rem;
  const laneWidth = isBeside ? width - NAMES * rem : isTwoLanes ? (width - BETWEEN_LANES * rem) / 2 : width;
  const taps: TapRoom = {
    width: Math.floor(laneWidth) - 4,
    height: Math.max(7 * rem, height * (isBeside ? 0.17 : 0.4)),
    text,
  };
  const form = tapForm(lanes, taps);
  const heights = lanes.map((lane) => laneLayout(lane, form, taps, true).height);
  const one = isBeside ? heights[0] + heights[1] + 3 * rem : Math.max(...heights) + 3 * rem;
  // What is left when the heads of both parts and the bars have theirs.
  const left = height - one - 12.5 * rem;
  return {
    ...{ form, taps },
    pixel: { width, height: Math.max(5 * rem, Math.min(left, 2 * cost.outputs * rem + 2 * rem)), text },
    pickerSide: Math.max(6 * rem, Math.min(12 * rem, (width - rem) / Math.min(4, cost.outputs) - rem)),
  };
}
