import { ImageError } from '../../image/image-error.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import { NotArrived } from '../../late/late.ts';
import { watchReturn } from '../../late/network-return.ts';
import { JobError, supersededError } from '../job-error.ts';
import type { JobCode } from '../job-error.ts';
import { createQueue } from '../queue.ts';
import type {
  PictureAnswer,
  PictureFailure,
  PictureJob,
  PictureJobKind,
  PictureJobs,
  PictureReply,
  PictureRequest,
} from './messages.ts';
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

export interface PictureJobOptions {
  /** Aborting rejects with JobError 'cancelled'. */
  signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/**
 * What the Explore page has of a picture at its full size. All of it is computed in threads of its own. Rejects with ImageError
 * where the picture is at fault, with NotArrived where the worker's script did not come, with JobError where the worker is at fault,
 * with Superseded where a newer one took its place.
 */
export interface PictureEngine {
  /** The picture that all else is about from now on. The former one stays until this one is there, and if it fails. */
  open(blob: Blob, name: string, reading: Reading, options?: { signal?: AbortSignal }): Promise<Opened>;
  /** The same from a camera; the bitmap moves. */
  frame(bitmap: ImageBitmap): Promise<Opened>;
  /** Paints views at once. Of several asked for while one is painted only the newest is; the others reject as superseded. */
  look(layer: PictureLayer, views: readonly View[]): Promise<Looked>;
  /** Runs the layer over the whole picture; views are then painted from the full result. A newer run ends an older one. */
  run(layer: PictureLayer, options?: PictureJobOptions): Promise<Ran>;
  /** The value of a map in column x, row y. */
  probe(layer: PictureLayer, map: MapId, x: number, y: number): Promise<Probed>;
  /** The exact values of part of a map, or of all of it. */
  values(layer: PictureLayer, map: MapId, rect?: Rect, options?: PictureJobOptions): Promise<MapValues>;
  /** Of the filtered maps, for principal components. */
  covariance(layer: PictureLayer): Promise<Covariance>;
  /** Ends the worker and every job, for good. */
  close(): void;
}

/** What is needed of a Worker; tests bring their own. */
export interface PictureWorkerLike {
  postMessage(request: PictureRequest, options?: { transfer?: Transferable[] }): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<PictureReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** What becomes of the worker. */
export interface PictureNews {
  /** One that worked has stopped, and another takes its place. */
  onRestart?: () => void;
  /** One is on its way; `arrival` resolves when it has started, or is waited for no longer. */
  onStart?: (arrival: Promise<void>) => void;
}

export interface PictureTiming {
  /** Milliseconds of silence after which a busy worker is asked for a sign of life, … */
  silence: number;
  /** … and after which it then counts as hung: a large picture is decoded in one go. */
  patience: number;
}

export const PICTURE_TIMING: PictureTiming = { silence: 5000, patience: 20_000 };

const startWorker = (): PictureWorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

interface Open {
  request: PictureJob;
  options: PictureJobOptions;
  resolve(answer: PictureAnswer): void;
  reject(error: Error): void;
}

/** The picture that a fresh worker is given again. */
type Kept = { blob: Blob; name: string; reading: Reading };

/**
 * The only owner of its worker, which is started with the first job. One that dies or hangs is started again once: it opens the
 * picture again from its file, and does what was asked of the other. So is one that does not come.
 */
export function createPictureEngine(
  { onRestart, onStart }: PictureNews = {},
  start: () => PictureWorkerLike = startWorker,
  timing: PictureTiming = PICTURE_TIMING,
): PictureEngine {
  let nextId = 1;
  let isClosed = false;
  let worker: PictureWorkerLike | null = null;
  let hasSpoken = false;
  let arrived = () => {};
  let clock: ReturnType<typeof setTimeout> | undefined;
  /** Watched while a worker starts. */
  let network = watchReturn();
  network.end();
  /** In a row, without one answer in between. */
  let losses = 0;
  let newestRun = 0;
  let kept: Kept | null = null;
  const open = new Map<number, Open>();
  const queue = createQueue();

  function living(): PictureWorkerLike {
    if (worker) return worker;
    try {
      worker = start();
    } catch {
      throw new JobError('worker-refused');
    }
    const fresh = worker;
    hasSpoken = false;
    network = watchReturn();
    onStart?.(new Promise<void>((resolve) => (arrived = resolve)));
    fresh.onmessage = ({ data }) => {
      hasSpoken = true;
      arrived();
      network.end();
      receive(data);
      watch();
    };
    fresh.onerror = (event) => {
      event.preventDefault?.();
      // The browser says nothing of why a script did not arrive; of one that stopped it has a message.
      lose(hasSpoken ? 'crash' : event.message ? 'worker-broken' : 'worker-missing');
    };
    fresh.onmessageerror = () => lose('crash');
    return fresh;
  }

  /** One that has not started has no ears yet: its script may be on its way for as long as the network likes. */
  function watch(): void {
    clearTimeout(clock);
    if (open.size === 0 || !hasSpoken) return;
    clock = setTimeout(() => {
      worker?.postMessage({ kind: 'ping', id: 0 });
      clock = setTimeout(() => lose('hung'), timing.patience);
    }, timing.silence);
  }

  function receive(reply: PictureReply): void {
    if (reply.kind === 'ready') return;
    const job = open.get(reply.id);
    if (!job) return closeBitmaps(reply); // nobody's any more
    if (reply.kind === 'progress') return job.options.onProgress?.(reply.done, reply.total);
    open.delete(reply.id);
    losses = 0;
    if (reply.kind === 'done') job.resolve(reply.answer);
    else job.reject(errorOf(reply.failure));
  }

  /** What a lost worker had to do goes to another, unless that is the second in a row. */
  function lose(cause: JobCode): void {
    const isMissing = cause === 'worker-missing';
    // Asked for while the network was away, it fails when that is back: that does not count.
    if (!(isMissing && network.hasReturned())) losses++;
    const isOver = losses > 1;
    end();
    const jobs = [...open.values()];
    open.clear();
    const again = isOver ? [] : jobs.filter(({ request }) => isRepeatable(request));
    const error = isMissing ? new NotArrived(cause) : new JobError(cause);
    for (const job of jobs) if (!again.includes(job)) job.reject(error);
    if (isOver) return;
    if (!isMissing) onRestart?.();
    reopen();
    for (const job of again) send(job);
  }

  /** The answer belongs to no job: what else is asked comes after it, and finds the picture or its failure. */
  function reopen(): void {
    if (kept) send({ ...NOBODY, request: { kind: 'open', id: nextId++, ...kept } });
  }

  function end(): void {
    clearTimeout(clock);
    network.end();
    arrived();
    if (!worker) return;
    Object.assign(worker, { onmessage: null, onerror: null, onmessageerror: null });
    worker.terminate();
    worker = null;
  }

  function send(job: Open): void {
    const { request } = job;
    open.set(request.id, job);
    try {
      living().postMessage(request, { transfer: request.kind === 'frame' ? [request.bitmap] : [] });
      watch();
    } catch (error) {
      open.delete(request.id);
      job.reject(
        error instanceof JobError ? error : new JobError('crash', undefined, { message: String(error) }),
      );
    }
  }

  function ask<K extends PictureJobKind>(
    kind: K,
    asked: PictureJobs[K]['asked'],
    options: PictureJobOptions = {},
  ): Promise<PictureJobs[K]['answer']> {
    const { signal } = options;
    if (isClosed || signal?.aborted) return Promise.reject(new JobError('cancelled'));
    const id = nextId++;
    const stop = () => worker?.postMessage({ kind: 'cancel', id });
    signal?.addEventListener('abort', stop, { once: true });
    const asking = new Promise<PictureAnswer>((resolve, reject) => {
      if (!worker && kept && kind !== 'open') reopen();
      const request = { ...asked, kind, id } as PictureJob;
      send({ request, options, resolve, reject });
    });
    return asking.finally(() => signal?.removeEventListener('abort', stop));
  }

  return {
    async open(blob, name, reading, { signal } = {}) {
      const opened = await ask('open', { blob, name, reading }, { signal });
      kept = { blob, name, reading };
      return opened;
    },
    async frame(bitmap) {
      const opened = await ask('frame', { bitmap });
      kept = null; // the next frame comes by itself
      return opened;
    },
    look: (layer, views) => queue.newest('look', () => ask('look', { layer, views })),
    async run(layer, options) {
      const run = ++newestRun;
      try {
        return await ask('run', { layer }, options);
      } catch (error) {
        const isEnded = error instanceof JobError && error.code === 'cancelled' && !options?.signal?.aborted;
        throw isEnded && run !== newestRun ? supersededError() : error;
      }
    },
    probe: (layer, map, x, y) => ask('probe', { layer, map, x, y }),
    values: (layer, map, rect, options) => ask('values', { layer, map, rect }, options),
    covariance: (layer) => ask('covariance', { layer }),
    close() {
      isClosed = true;
      queue.drop('look');
      end();
      const jobs = [...open.values()];
      open.clear();
      for (const job of jobs) job.reject(new JobError('cancelled'));
    },
  };
}

const NOBODY = { options: {}, resolve: () => {}, reject: () => {} };

/** A frame went with its worker. */
const isRepeatable = ({ kind }: PictureJob): boolean => kind !== 'frame';

function closeBitmaps(reply: PictureReply): void {
  if (reply.kind !== 'done' || !('views' in reply.answer)) return;
  for (const { bitmap } of reply.answer.views) bitmap.close();
}

function errorOf(failure: PictureFailure): Error {
  if (failure.of === 'picture') return new ImageError(failure.problem);
  return new JobError(failure.code, failure.field, failure.detail);
}
