import { parseNumber } from '../../i18n/numbers.ts';
import { nudged, toCellValue } from '../../model/value-range.ts';
import { ownStandard } from '../../state/compute.ts';
import { make } from '../../state/make.ts';
import { getState, setState } from '../../state/store.ts';
import type { Made } from '../../state/store.ts';
import type { NudgePhase } from '../../ui/cell-grid/CellGrid.tsx';

/** A weight or bias of the standard layer that is compared with. */
export type OwnRef =
  | { kind: 'weight'; u: number; v: number; channel: number; output: number }
  | { kind: 'bias'; output: number };

/** Position in (kh, kw, C, N), or in (N). */
function indexOf({ settings: s }: Made, outputs: number, ref: OwnRef): number {
  if (ref.kind === 'bias') return ref.output;
  return ((ref.u * s.kernel[1] + ref.v) * s.channels + ref.channel) * outputs + ref.output;
}

const outputsOf = (): number => getState().computed.geometry.output.channels;

export function ownValue(ref: OwnRef): number {
  const { made } = getState();
  const { standard, bias } = ownStandard(made);
  return (ref.kind === 'bias' ? bias : standard)?.[indexOf(made, outputsOf(), ref)] ?? 0;
}

/** Through `make`, as every edit: onto the board, into undo and the address. */
export function setOwn(ref: OwnRef, value: number, gesture?: string): Promise<void> {
  const { made } = getState();
  const own = ownStandard(made);
  const part = ref.kind === 'bias' ? own.bias : own.standard;
  if (!part || !Number.isFinite(value)) return Promise.resolve();
  const copy = part.slice();
  copy[indexOf(made, outputsOf(), ref)] = toCellValue(value);
  const standard = ref.kind === 'bias' ? { ...own, bias: copy } : { ...own, standard: copy };
  return make({ standard }, gesture);
}

/** False when the text is no number. */
export function typeOwn(ref: OwnRef, text: string): boolean {
  const value = parseNumber(text);
  if (value === null) return false;
  if (value !== ownValue(ref)) void setOwn(ref, value);
  return true;
}

let gesture = 0;
let lastNudge = 0;

/** As on the board: nudges in quick succession, and a whole drag, are one entry of undo. */
export function nudgeOwn(ref: OwnRef, steps: number, coarse: boolean, phase: NudgePhase): void {
  const now = performance.now();
  if (phase === 'end') {
    gesture++;
    return;
  }
  if (phase === 'once' && now - lastNudge > 800) gesture++;
  lastNudge = now;
  void setOwn(ref, nudged(ownValue(ref), steps, coarse), `own ${gesture}`);
}

/** The merged kernel becomes the standard layer's own: from here it can go where two steps cannot. */
export function editMerged(): void {
  const { standard } = getState().computed;
  if (!standard) return;
  const { standard: weights, bias } = standard.weights;
  setState({ compare: 'own' });
  void make({ standard: bias ? { standard: weights, bias } : { standard: weights } });
}
