import type { FailCode } from '../../kernels/worker/protocol.ts';

/** Why a job came to nothing: what the worker said, or what became of the worker. Words for each are in i18n. */
export type JobCode =
  | FailCode
  | 'worker-missing' // its script did not arrive
  | 'worker-refused' // the browser starts none
  | 'worker-broken' // its script arrived, and stopped before it could say so
  | 'hung' // it gave no sign of life
  | 'input-lost'; // an input that was given away went with its worker, and could not be made again

/** What became of the worker, or of what it has loaded: the same job may well succeed when it is asked for again. */
export const isWorthAnotherTry = (code: JobCode): boolean =>
  isOfWorker(code) || code === 'no-memory' || code === 'part-missing' || code === 'input-lost';

/** Whether no other job could have fared better. */
export const isOfWorker = (code: JobCode): boolean =>
  code === 'crash' || code === 'hung' || hasNotStarted(code);

export const hasNotStarted = (code: JobCode): boolean =>
  code === 'worker-missing' || code === 'worker-refused' || code === 'worker-broken';

/** A job that the worker refused or could not finish. `code` and `detail` become words in i18n. */
export class JobError extends Error {
  readonly code: JobCode;
  readonly field: string | undefined;
  readonly detail: Record<string, unknown>;
  constructor(code: JobCode, field?: string, detail: Record<string, unknown> = {}) {
    super(`job failed: ${code}${field ? ` (${field})` : ''}`);
    this.code = code;
    this.field = field;
    this.detail = detail;
  }
}

/** Rejection of a job that a newer one for the same slot has replaced before it was begun. */
export class Superseded extends Error {}
export const supersededError = () => new Superseded('a newer job for the same slot has replaced this one');
