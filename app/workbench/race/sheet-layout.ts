// How the parts of the race share the sheet: pure.
import type { PixelRoom } from './pixel-layout.ts';
import type { RaceFacts } from './race-facts.ts';
import { laneLayout, tapForm } from './tap-layout.ts';
import type { TapForm, TapRoom } from './tap-layout.ts';

export interface SheetLayout {
  /** Names and results beside each lane, one lane under the other; or over it, the lanes side by side or one under the other. */
  lanes: 'beside' | 'pair' | 'stack';
  /** Only the part that is under way is shown: a low sheet has no room for both. */
  isOnePart: boolean;
  form: TapForm;
  taps: TapRoom;
  /** Room over the groups for their names, and whether small maps of the input have their place there. */
  head: number;
  hasMaps: boolean;
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

/** In rem, as in lane-row.css and one-cell.css: the columns of names and results, and the gap between two lanes. */
const NAMES = 10 + 9 + 2 * 0.75;
const BETWEEN = 2;
/** Narrower sheets do not have these arrangements. */
const LEAST = { beside: 56, pair: 36 };
/** Lower ones show one part at a time. */
const LOW = 30;
/** What stands over, under and between the squares of a lane that has its name over it. */
const AROUND = 8.2;
/** Of the rest the kernels' share: a row of mixing stands under them. */
const BLOCK = 0.64;
const BARS = 6;

export function sheetLayout(facts: RaceFacts, room: SheetRoom): SheetLayout {
  const { width, height, rem } = room;
  const isOnePart = height < LOW * rem && width >= LEAST.pair * rem;
  const [lanes, taps, form] = arrangement(facts, room, isOnePart);
  const text = taps.text;
  const small = Math.round(text * 1.5);
  const heightWith = (head: number) => {
    const [standard, layer] = facts.lanes.map((lane) => laneLayout(lane, form, taps, head).height);
    const names = lanes === 'beside' ? 0 : 3 * rem;
    return lanes === 'pair' ? Math.max(standard, layer) + names : standard + layer + 2 * names + 2 * rem;
  };
  const { outputs } = facts.cost;
  // Heads of both parts, lines between them, gaps and the bars.
  const fixed = (outputs > 1 ? 10.5 : 5) * rem + BARS * rem;
  const rows = 2.1 * rem * Math.min(outputs, 16);
  const large = Math.round(3.25 * rem);
  const hasMaps = !isOnePart && form.shape === 'line' && heightWith(large) + fixed + rows <= height;
  const head = hasMaps ? large : small;
  const left = isOnePart ? height - (BARS + 5.6) * rem : height - heightWith(head) - fixed;
  return {
    ...{ lanes, isOnePart, form, taps, head, hasMaps },
    pixel: { width, height: Math.max(4 * rem, Math.min(left, 2.4 * outputs * rem)), text },
    pickerSide: Math.max(
      8 * rem,
      Math.min(16 * rem, (width - rem) / Math.min(4, outputs) - rem, height - 5 * rem),
    ),
  };
}

type Arrangement = [SheetLayout['lanes'], TapRoom, TapForm];

/** One line with numbers where there is the width for it; else what has the larger squares. */
function arrangement({ lanes }: RaceFacts, room: SheetRoom, isOnePart: boolean): Arrangement {
  const { width, height, rem } = room;
  const text = 0.75 * rem;
  const most = Math.round(Math.max(2 * rem, Math.min(3 * rem, 0.053 * height)));
  const of = (kind: SheetLayout['lanes'], wide: number, high: number): Arrangement => {
    const taps = { width: Math.floor(wide) - 4, height: high, text, most };
    return [kind, taps, tapForm(lanes, taps)];
  };
  if (width < LEAST.pair * rem) return of('stack', width, Math.max(7 * rem, 0.4 * height));
  const high = isOnePart ? Math.max(4 * rem, BLOCK * (height - AROUND * rem)) : 0.3 * height;
  const pair = of('pair', (width - BETWEEN * rem) / 2, high);
  if (width < LEAST.beside * rem) return pair;
  const beside = of('beside', width - NAMES * rem, 0.17 * height);
  const [, , line] = beside;
  if (line.shape === 'line' && line.hasNumbers) return beside;
  const isBetter = pair[2].cell * (pair[2].hasNumbers ? 2 : 1) > line.cell * (line.hasNumbers ? 2 : 1);
  return isBetter ? pair : beside;
}
