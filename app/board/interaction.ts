import { parseNumber } from '../i18n/numbers.ts';
import { refId } from '../model/refs.ts';
import type { Ref } from '../model/refs.ts';
import type { LayerSettings } from '../model/settings.ts';
import { nudged } from '../model/value-range.ts';
import { beginGhost, endGhost, setValue, valueOf } from '../state/edit.ts';
import { pause } from '../state/player.ts';
import { goToCell } from '../state/stepper.ts';
import { getState, setState } from '../state/store.ts';
import type { Editable } from '../state/store.ts';
import type { CellPosition, NudgePhase } from '../ui/cell-grid/CellGrid.tsx';
import type { Box } from './layout/boxes.ts';
import { refIn } from './marks.ts';

/** What can be edited at a place of a box; null in results. */
export function editableIn(box: Box, row: number, column: number, s: LayerSettings): Editable | null {
  if (box.kind === 'bias') return { kind: 'bias', stage: 0, index: box.map };
  if (box.kind === 'mixing' && s.bias && column === box.columns - 1) {
    return { kind: 'bias', stage: 1, index: box.filter + row };
  }
  const ref = refIn(box, row, column, s);
  return ref && (ref.kind === 'in' || ref.kind === 'dw' || ref.kind === 'pw') ? ref : null;
}

/** Where in a box an editable thing is shown; null when it is not in this box. */
export function placeOfEditable(box: Box, ref: Editable, s: LayerSettings): CellPosition | null {
  const within = (row: number, column: number): CellPosition | null =>
    row >= 0 && row < box.rows && column >= 0 && column < box.columns ? { row, column } : null;
  switch (ref.kind) {
    case 'in':
      return box.kind === 'in' && box.channel === ref.channel ? within(ref.row, ref.column) : null;
    case 'dw':
      return box.kind === 'kernel' && box.channel === ref.channel && box.map === ref.map
        ? within(ref.u, ref.v)
        : null;
    case 'pw':
      return box.kind === 'mixing' ? within(ref.filter - box.filter, ref.map - box.map) : null;
    case 'bias':
      if (ref.stage === 0) return box.kind === 'bias' && box.map === ref.index ? within(0, 0) : null;
      return box.kind === 'mixing' && s.bias ? within(ref.index - box.filter, box.columns - 1) : null;
  }
}

/** Hover, the keyboard's cursor, or (with `pin`) a tap: what is pointed at lights its partners. */
export function pointAt(box: Box, cell: CellPosition | null, pin: boolean): void {
  const { made, pointed, playing } = getState();
  const ref = cell && refIn(box, cell.row, cell.column, made.settings);
  if (playing && cell) pause();
  if (!sameId(ref, pointed)) setState({ pointed: ref });
  if (pin) setState({ pinned: ref });
}

const sameId = (a: Ref | null, b: Ref | null) => a === b || (!!a && !!b && refId(a) === refId(b));

/** Pointing from outside the maps: symbols, terms, lines. */
export function pointAtRef(ref: Ref | null): void {
  if (!sameId(ref, getState().pointed)) setState({ pointed: ref });
}

/** A result runs to its cell; an input or weight is selected for editing. */
export function pickCell(box: Box, { row, column }: CellPosition, by: 'mouse' | 'touch' | 'key'): void {
  pause();
  const { made, computed } = getState();
  const editable = editableIn(box, row, column, made.settings);
  if (editable) {
    setState({ selected: editable });
    return;
  }
  const stages = computed.geometry.stages;
  const stage = box.kind === 'out' ? stages[stages.length - 1].stage : stages[0].stage;
  setState({ selected: null, ...(by === 'touch' ? {} : { pinned: null }) });
  void goToCell({ stage, row, column, channel: box.map });
}

/** A number typed into a cell. False when it is none. */
export function typeInto(box: Box, { row, column }: CellPosition, text: string): boolean {
  const ref = editableIn(box, row, column, getState().made.settings);
  const value = parseNumber(text);
  if (!ref || value === null) return false;
  if (value !== valueOf(getState().made, ref)) void setValue(ref, value);
  return true;
}

let gesture = 0;
let lastNudge = 0;

/** Arrow, wheel or drag. Nudges in quick succession are one entry of undo; a drag shows the ghost of the old output. */
export function nudgeCell(
  box: Box,
  { row, column }: CellPosition,
  steps: number,
  coarse: boolean,
  phase: NudgePhase,
): void {
  const ref = editableIn(box, row, column, getState().made.settings);
  if (ref) nudge(ref, steps, coarse, phase);
}

export function nudge(ref: Editable, steps: number, coarse: boolean, phase: NudgePhase): void {
  const now = performance.now();
  if (phase === 'end') {
    endGhost();
    gesture++;
    return;
  }
  if (phase === 'once' && now - lastNudge > 800) gesture++;
  lastNudge = now;
  if (phase === 'drag' && !getState().ghost) beginGhost();
  const value = valueOf(getState().made, ref);
  void setValue(ref, nudged(value, steps, coarse), `nudge ${gesture}`);
}
