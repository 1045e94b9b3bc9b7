// What the figure shows of a decision, as text-ready numbers. Pure.
import { CASE_IDS, CASES } from '../../model/decision.ts';
import type { Candidate, CaseId } from '../../model/decision.ts';

/** The fields of the form and how far they go: no layer within them is too large to be counted. */
export const FIELDS = [
  { id: 'size', symbol: 'H = W', min: 1, max: 256 },
  { id: 'channels', symbol: 'C', min: 1, max: 2048 },
  { id: 'filters', symbol: 'N', min: 1, max: 2048 },
  { id: 'kernel', symbol: 'k', min: 1, max: 99 },
] as const;
export type FieldId = (typeof FIELDS)[number]['id'];

/** In two dimensions kernels stay small; a long row may have a long one. */
export const mostKernel = (dimensions: 1 | 2): number => (dimensions === 1 ? 99 : 15);

/** The candidate with a part changed; what became too large for it is brought back. */
export function changed(candidate: Candidate, part: Partial<Candidate>): Candidate {
  const next = { ...candidate, ...part };
  return { ...next, kernel: Math.min(next.kernel, mostKernel(next.dimensions)) };
}

/** Which of the six cases stands in the form, if any. */
export function caseOf(candidate: Candidate): CaseId | null {
  const keys = Object.keys(candidate) as (keyof Candidate)[];
  return CASE_IDS.find((id) => keys.every((key) => CASES[id][key] === candidate[key])) ?? null;
}
