import type { PageEntry } from '../entry.ts';
import { Step } from './Step.tsx';

/** The instrument. It comes with the first file, so that the first thing drawn is the board. */
export const step: PageEntry = {
  name: 'step',
  icon: 'grid',
  hasBoard: true,
  hasHeading: false,
  Page: Step,
};
