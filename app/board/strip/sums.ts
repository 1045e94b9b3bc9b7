import { asShown, value } from '../../i18n/numbers.ts';
import type { StepView } from '../view.ts';

/** Whether the terms that are done, as they are written, add up to the sum as it is written; else it is written with ≈. */
export function addsUp({
  terms,
  index,
  bias,
  partial,
}: Pick<StepView, 'terms' | 'index' | 'bias' | 'partial'>): boolean {
  let sum = bias === null ? 0 : asShown(bias);
  for (let t = 0; t <= index; t++) sum += asShown(terms[t].weight) * asShown(terms[t].value);
  return value(sum) === value(partial);
}

/** A sum as it is written. */
export const sumText = (view: Pick<StepView, 'terms' | 'index' | 'bias' | 'partial'>): string =>
  `${addsUp(view) ? '' : '≈ '}${value(view.partial)}`;
