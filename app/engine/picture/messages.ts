// What the page and the picture worker say to each other: types only.
import type { ImageProblem } from '../../image/image-error.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import type { JobCode } from '../job-error.ts';
import type {
  Covariance,
  Looked,
  MapId,
  MapValues,
  Opened,
  Probed,
  Ran,
  Reading,
  Rect,
  View,
} from './protocol.ts';

/** What is asked for, and the answer to it, by kind. */
export interface PictureJobs {
  open: { asked: { blob: Blob; name: string; reading: Reading }; answer: Opened };
  frame: { asked: { bitmap: ImageBitmap }; answer: Opened };
  look: { asked: { layer: PictureLayer; views: readonly View[] }; answer: Looked };
  run: { asked: { layer: PictureLayer }; answer: Ran };
  probe: { asked: { layer: PictureLayer; map: MapId; x: number; y: number }; answer: Probed };
  values: { asked: { layer: PictureLayer; map: MapId; rect?: Rect }; answer: MapValues };
  covariance: { asked: { layer: PictureLayer }; answer: Covariance };
}

export type PictureJobKind = keyof PictureJobs;
export type PictureAnswer = PictureJobs[PictureJobKind]['answer'];

/** `id` is the asker's; every reply carries that of its request. */
export type PictureJob = {
  [K in PictureJobKind]: { kind: K; id: number } & PictureJobs[K]['asked'];
}[PictureJobKind];

export type PictureRequest =
  | PictureJob
  /** Ends the job `id`, which then fails with 'cancelled'. */
  | { kind: 'cancel'; id: number }
  /** Asks for a sign of life. */
  | { kind: 'ping'; id: 0 };

export type PictureFailure =
  | { of: 'picture'; problem: ImageProblem }
  | { of: 'job'; code: JobCode; field?: string; detail: Record<string, unknown> };

export type PictureReply =
  /** Said when it has started, and whenever it is asked for a sign of life. */
  | { kind: 'ready'; id: 0 }
  | { kind: 'done'; id: number; answer: PictureAnswer }
  | { kind: 'progress'; id: number; done: number; total: number }
  | { kind: 'failed'; id: number; failure: PictureFailure };
