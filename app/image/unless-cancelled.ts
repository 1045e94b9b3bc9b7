import { ImageError } from './image-error.ts';

/** Rejects with 'cancelled' as soon as the signal says so; a result that comes after that goes to `dispose`. */
export function unlessCancelled<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
  dispose: (late: T) => void = () => {},
): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new ImageError({ code: 'cancelled' }));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    void promise
      .then((value) => (signal.aborted ? dispose(value) : resolve(value)), reject)
      .finally(() => signal.removeEventListener('abort', cancel));
  });
}
