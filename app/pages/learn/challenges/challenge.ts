// What a challenge is: a layer to begin with, a task, and a judge who looks at what the kernels computed.
import type { Both } from '../../../i18n/both.ts';
import type { Computed, Made } from '../../../state/board/board-state.ts';
import type { GoalCell } from './GoalPicture.tsx';

export interface Judgement {
  isSolved: boolean;
  /** How far one is, or what is in the way. */
  words: Both<string>;
}

/** A way out where the task cannot be done: the reason has to be named. */
export interface Surrender {
  button: Both<string>;
  question: Both<string>;
  reasons: readonly { id: string; label: Both<string>; why: Both<string> }[];
  right: string;
}

export interface Challenge {
  number: number;
  title: Both<string>;
  task: Both<string>;
  hint: Both<string>;
  /** What it shows, said when it is solved. */
  lesson: Both<string>;
  start: Made;
  /** Beside the board: the standard layer whose result is the goal. */
  isCompared: boolean;
  /** What may be changed besides weights. */
  controls: 'weights' | 'multiplier' | 'layer';
  /** A rule for each cell of the output, where the goal is that. Kernels by name would be the answer: there are none. */
  rule?: readonly (readonly GoalCell[])[];
  judge: (computed: Computed) => Judgement;
  surrender?: Surrender;
}
