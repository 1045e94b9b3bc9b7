import { CASES } from '../../model/decision.ts';
import type { Candidate } from '../../model/decision.ts';

/** The case it opens with: many channels, a small map, a phone. */
export const FIXTURE: Candidate = CASES.deep;
