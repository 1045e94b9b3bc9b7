import type {
  FailCode,
  FrameReply,
  FrameRequest,
  JobId,
  LayerReply,
  LayerRequest,
  MachineReply,
  MachineRequest,
  MeasureReply,
  MeasureRequest,
  RaceReply,
  RaceRequest,
  Reply,
  Request,
} from '../../kernels/worker/protocol.ts';
import { createQueue, supersededError } from './queue.ts';

type Asked<R> = R extends Request ? Omit<R, 'kind' | 'id'> : never;
export type LayerJob = Asked<LayerRequest>;
export type FrameJob = Asked<FrameRequest>;
export type RaceJob = Asked<RaceRequest>;
export type MeasureJob = Asked<MeasureRequest>;
export type MachineJob = Asked<MachineRequest>;

/** A job that the worker refused or could not finish. `code` and `detail` become words in i18n. */
export class JobError extends Error {
  readonly code: FailCode;
  readonly field: string | undefined;
  readonly detail: Record<string, unknown>;
  constructor(code: FailCode, field?: string, detail: Record<string, unknown> = {}) {
    super(`job failed: ${code}${field ? ` (${field})` : ''}`);
    this.code = code;
    this.field = field;
    this.detail = detail;
  }
}

export type WorkerTrouble = 'restarted' | 'gave-up';

export interface JobOptions {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

/** What the client needs of a Worker; tests bring their own. */
export interface WorkerLike {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

interface Open {
  request: Request;
  attempts: number;
  resolve: (reply: Reply) => void;
  reject: (error: unknown) => void;
  onProgress?: (done: number, total: number) => void;
}

export interface EngineClient {
  /** Runs a layer in a slot. Of several asked for while one runs only the newest is run; the others reject as superseded. */
  layer(job: LayerJob, options?: JobOptions): Promise<LayerReply>;
  frame(job: FrameJob): Promise<FrameReply>;
  race(job: RaceJob): Promise<RaceReply>;
  /** Times a layer; of several measurements one waits for the other. */
  measure(job: MeasureJob, options?: JobOptions): Promise<MeasureReply>;
  /** What this machine can do at most, measured once. */
  machine(job?: MachineJob, options?: JobOptions): Promise<MachineReply>;
  /** Ends the worker and every job, for good. */
  close(): void;
}

/** Silence (ms) after which a busy worker is asked for a sign of life, and after which it counts as hung. */
const SILENCE = 3000;
const PATIENCE = 4000;
/** A worker that fails this often in a row, without one answer in between, is not started again. */
const MOST_RESTARTS = 3;

const startWorker = (): WorkerLike =>
  new Worker(new URL('../../kernels/worker/serve.ts', import.meta.url), { type: 'module' });

/**
 * The only owner of the worker: starts it, matches replies to requests, restarts it when it crashes or hangs (slots and open
 * jobs are sent again) and says so through `onTrouble`.
 */
export function createClient(
  onTrouble: (trouble: WorkerTrouble) => void,
  start: () => WorkerLike = startWorker,
  timing = { silence: SILENCE, patience: PATIENCE },
): EngineClient {
  let worker: WorkerLike | null = null;
  let nextId: JobId = 1;
  let restarts = 0;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const open = new Map<JobId, Open>();
  /** The layer that the worker has in every slot, whole, to be sent to a fresh worker. One that failed is not among them. */
  const slots = new Map<string, LayerRequest>();
  const queue = createQueue();

  function alive(): WorkerLike {
    if (worker) return worker;
    try {
      worker = start();
    } catch {
      throw new JobError('crash');
    }
    worker.onmessage = ({ data }) => receive(data);
    worker.onerror = (event) => {
      event.preventDefault?.();
      restart();
    };
    worker.onmessageerror = () => restart();
    // A fresh worker knows nothing. Its answers for the slots belong to no open job.
    for (const request of slots.values()) worker.postMessage({ ...request, id: nextId++ });
    return worker;
  }

  /** The old worker may still have something to say; nobody listens. */
  function end(): void {
    clearTimeout(watch);
    if (!worker) return;
    Object.assign(worker, { onmessage: null, onerror: null, onmessageerror: null });
    worker.terminate();
    worker = null;
  }

  function receive(reply: Reply): void {
    guard();
    const job = open.get(reply.id);
    if (!job) return; // a slot's, or cancelled: dropped here and nowhere else
    restarts = 0;
    if (reply.kind === 'progress') return job.onProgress?.(reply.done, reply.total);
    open.delete(reply.id);
    keepSlot(job.request, reply);
    if (reply.kind === 'failed') job.reject(new JobError(reply.code, reply.field, reply.detail));
    else job.resolve(reply);
    if (open.size === 0) clearTimeout(watch);
  }

  /** A layer is in its slot once it ran or was cancelled; an impossible one has left the old one in place. */
  function keepSlot(request: Request, reply: Reply): void {
    if (request.kind !== 'layer' || (reply.kind === 'failed' && reply.code !== 'cancelled')) return;
    const { slot, input } = request;
    const want = { filtered: false, standard: 'none' } as const;
    slots.set(slot, { ...request, input: input ?? slots.get(slot)?.input ?? null, want, at: undefined });
  }

  /** Starts the clock anew: a silent worker with open jobs gets a ping, a worker that does not answer it is hung. */
  function guard(): void {
    clearTimeout(watch);
    if (open.size === 0) return;
    watch = setTimeout(() => {
      worker?.postMessage({ kind: 'ping', id: 0 });
      watch = setTimeout(restart, timing.patience);
    }, timing.silence);
  }

  function restart(): void {
    end();
    const jobs = [...open.values()];
    open.clear();
    try {
      if (++restarts > MOST_RESTARTS) throw new JobError('crash');
      alive();
    } catch (error) {
      for (const job of jobs) job.reject(error);
      restarts = 0;
      onTrouble('gave-up');
      return;
    }
    onTrouble('restarted');
    for (const job of jobs) {
      if (job.attempts > 1) job.reject(new JobError('crash'));
      else send(job.request, job);
    }
  }

  function send(request: Request, job: Omit<Open, 'request' | 'attempts'> & { attempts?: number }): void {
    open.set(request.id, { ...job, request, attempts: (job.attempts ?? 0) + 1 });
    alive().postMessage(request);
    if (open.size === 1) guard();
  }

  function ask(request: Request, options: JobOptions = {}): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const { signal, onProgress } = options;
      if (isClosed || signal?.aborted) return reject(new JobError('cancelled'));
      signal?.addEventListener(
        'abort',
        () => {
          if (open.has(request.id)) alive().postMessage({ kind: 'cancel', id: nextId++, target: request.id });
        },
        { once: true },
      );
      try {
        send(request, { resolve, reject, onProgress });
      } catch (error) {
        open.delete(request.id);
        reject(error instanceof Error ? error : new JobError('crash'));
      }
    });
  }

  return {
    layer: (job, options) =>
      queue.newest(job.slot, () => {
        if (options?.signal?.aborted) return Promise.reject(supersededError());
        return ask({ ...job, kind: 'layer', id: nextId++ }, options) as Promise<LayerReply>;
      }),
    frame: (job) => ask({ ...job, kind: 'frame', id: nextId++ }) as Promise<FrameReply>,
    race: (job) => ask({ ...job, kind: 'race', id: nextId++ }) as Promise<RaceReply>,
    measure: (job, options) =>
      ask({ ...job, kind: 'measure', id: nextId++ }, options) as Promise<MeasureReply>,
    machine: (job, options) =>
      ask({ ...job, kind: 'machine', id: nextId++ }, options) as Promise<MachineReply>,
    close() {
      isClosed = true;
      end();
      for (const job of open.values()) job.reject(new JobError('cancelled'));
      open.clear();
    },
  };
}
