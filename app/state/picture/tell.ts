import { JobError, Superseded } from '../../engine/job-error.ts';
import { ImageError } from '../../image/image-error.ts';
import { tellFailed } from '../act.ts';
import { notify } from '../notices.ts';

/** Says in words what went wrong with a picture or with numbers; what was on the board is untouched. `again` is offered where it may help. */
export function tell(error: unknown, again: () => void): void {
  if (error instanceof Superseded) return;
  if (error instanceof ImageError) {
    if (error.code !== 'cancelled') notify({ kind: 'image-failed', tone: 'alert', problem: error.detail });
  } else if (error instanceof JobError) {
    notify({ kind: 'layer-failed', tone: 'alert', code: error.code, detail: error.detail });
  } else tellFailed(error, again);
}
