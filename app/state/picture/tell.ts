import { JobError, Superseded } from '../../engine/job-error.ts';
import { ImageError } from '../../image/image-error.ts';
import { notify } from '../page/notices.ts';

/** Says in words what went wrong with a picture or with numbers; what was on the board is untouched. */
export function tell(error: unknown): void {
  if (error instanceof Superseded) return;
  if (error instanceof ImageError) {
    if (error.code !== 'cancelled') notify({ kind: 'image-failed', tone: 'alert', problem: error.detail });
  } else if (error instanceof JobError) {
    notify({ kind: 'layer-failed', tone: 'alert', code: error.code, detail: error.detail });
  } else throw error;
}
