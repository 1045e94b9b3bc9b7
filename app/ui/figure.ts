// What a page and a live figure say to each other.
import type { Lang } from '../i18n/numbers.ts';

/** Steps of a figure that a clicker goes through before the screen turns. Each answers whether there was such a step. */
export interface FigureSteps {
  forward: () => boolean;
  back: () => boolean;
}

export interface FigureProps {
  lang: Lang;
  /** A prediction is still to be made: the figure shows its question's beginning and gives nothing away. */
  isLocked: boolean;
  /** Set while the prediction is made by a press on the figure: takes the id of what was pressed. */
  onAnswer?: (id: string) => void;
  /** A figure that has steps hands them over while it is there, and null when it goes. */
  onSteps?: (steps: FigureSteps | null) => void;
}
