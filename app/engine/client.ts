import type {
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
import { createConnection } from './connection.ts';
import type { LatePart, Timing, WorkerLike } from './connection.ts';
import { createInputs } from './inputs.ts';
import type { GivenInput, Held, LayerInput, Remake } from './inputs.ts';
import { JobError, supersededError } from './job-error.ts';
import type { JobCode } from './job-error.ts';
import { createOrder } from './order.ts';
import { createQueue } from './queue.ts';
import { createSlots } from './slots.ts';

export type { GivenInput, LayerInput } from './inputs.ts';
export type { LatePart, WorkerLike } from './connection.ts';

type Asked<R> = R extends Request ? Omit<R, 'kind' | 'id'> : never;
type WithInput<R> = Omit<Asked<R>, 'input'> & { input: LayerInput | null };
export type LayerJob = WithInput<LayerRequest>;
export type FrameJob = Asked<FrameRequest>;
export type RaceJob = Asked<RaceRequest>;
export type MeasureJob = WithInput<MeasureRequest>;
export type MachineJob = Asked<MachineRequest>;

/** What became of the worker, for the person to know; words are in i18n. Open jobs tell it to their askers too. */
export type WorkerTrouble =
  /** It stopped or hung, and another goes on: slots and open jobs were sent again. */
  | { kind: 'restarted'; cause: JobCode }
  /** It could not be had, or stops over and over. The next job tries again. */
  | { kind: 'gave-up'; cause: JobCode }
  /** A part of it is long on its way. It goes on by itself when that arrives. */
  | { kind: 'late'; part: LatePart }
  /** It is here, or waited for no longer. */
  | { kind: 'arrived'; part: LatePart };

export interface JobOptions {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

interface Open {
  request: Request;
  held: Held | null;
  attempts: number;
  /** Whether the worker that there is now has it; else it waits for its input. */
  isPosted: boolean;
  resolve: (reply: Reply) => void;
  reject: (error: Error) => void;
  onProgress?: JobOptions['onProgress'];
}

/**
 * Inputs are not copied more often than they must be. An array that a job names is sent once, and is known from then on by what it
 * is (not by what is in it): nobody may write to it afterwards. The worker has it for as long as a slot or an open job uses it.
 * What is too large to be there twice is given away: see `give`. Weights are sent with every job.
 */
export interface EngineClient {
  /** Runs a layer in a slot. Of several asked for while one runs only the newest is run; the others reject as superseded. */
  layer(job: LayerJob, options?: JobOptions): Promise<LayerReply>;
  frame(job: FrameJob): Promise<FrameReply>;
  race(job: RaceJob): Promise<RaceReply>;
  /** Times a layer; of several measurements one waits for the other. */
  measure(job: MeasureJob, options?: JobOptions): Promise<MeasureReply>;
  /** What this machine can do at most, measured once. */
  machine(job?: MachineJob, options?: JobOptions): Promise<MachineReply>;
  /**
   * Gives an input away, for jobs of any slot to name. The buffer of `values` moves to the worker with the first of them, and is then
   * empty here: use it no more from now on. A worker that is lost takes the numbers with it; `remake` is asked for the same ones
   * when the next job needs them, and only then. That job rejects with 'input-lost' if it fails. End it with `release`.
   */
  give(values: Float32Array, remake: Remake): GivenInput;
  /**
   * Empties a slot here and in the worker and frees what it held. Its layer jobs reject as superseded, other jobs on it as cancelled.
   * The name may be used again.
   */
  closeSlot(slot: string): void;
  /** Ends the worker and every job, for good. */
  close(): void;
}

/**
 * The only owner of the worker: matches replies to requests, and gives a fresh worker what the last one had. What becomes of the
 * worker is said through `onTrouble`. Slots have the names that their askers choose; the client knows none.
 */
export function createClient(
  onTrouble: (trouble: WorkerTrouble) => void,
  start?: () => WorkerLike,
  timing?: Timing,
): EngineClient {
  let nextId: JobId = 1;
  let isClosed = false;
  const open = new Map<JobId, Open>();
  const queue = createQueue();
  const order = createOrder();
  const inputs = createInputs((input) => connection.tell({ kind: 'forget', id: nextId++, input }));
  const slots = createSlots(inputs);
  const connection = createConnection(
    {
      onReply: receive,
      onFresh: replay,
      onLost: goOn,
      onLate: (part) => onTrouble({ kind: 'late', part }),
      onArrived: (part) => onTrouble({ kind: 'arrived', part }),
    },
    start,
    timing,
  );

  function ask(request: Request, input: LayerInput | null, options: JobOptions = {}): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const { signal, onProgress } = options;
      if (isClosed || signal?.aborted) return reject(new JobError('cancelled'));
      const held = input && inputs.of(input);
      if (held) inputs.hold(held);
      const stop = () => {
        const job = open.get(request.id);
        if (job) cancel(job);
      };
      signal?.addEventListener('abort', stop, { once: true });
      send({ ...{ request, held, attempts: 0, isPosted: false }, resolve, reject, onProgress });
    });
  }

  function send(asked: Open): void {
    const job = { ...asked, attempts: asked.attempts + 1, isPosted: false };
    const { request, held } = job;
    open.set(request.id, job);
    try {
      connection.open();
      order.pass(
        'slot' in request ? request.slot : undefined,
        held && inputs.recover(held),
        () => {
          if (open.get(request.id) !== job) return;
          post(request, held);
          job.isPosted = true;
        },
        (error) => fail(job, asJobError(error)),
      );
    } catch (error) {
      fail(job, asJobError(error));
    }
    if (open.size === 1) connection.watch(true);
  }

  function post(request: Request, held: Held | null): void {
    if (!held) return connection.post(request);
    const { input, transfer } = inputs.message(held);
    connection.post({ ...request, input } as Request, transfer);
    inputs.sent(held);
  }

  function receive(reply: Reply): void {
    connection.watch(open.size > 0);
    const job = open.get(reply.id);
    if (!job) return; // a slot's, or nobody's any more: dropped here and nowhere else
    connection.praise();
    if (reply.kind === 'progress') return job.onProgress?.(reply.done, reply.total);
    if (job.request.kind === 'layer') slots.keep(job.request, job.held, reply);
    end(job);
    if (reply.kind === 'failed') job.reject(new JobError(reply.code, reply.field, reply.detail));
    else job.resolve(reply);
  }

  /** Takes a job from the open ones; whoever calls settles it. */
  function end(job: Open): void {
    open.delete(job.request.id);
    if (job.held) inputs.drop(job.held);
    if (open.size === 0) connection.watch(false);
  }

  function fail(job: Open, error: Error): void {
    end(job);
    job.reject(error);
  }

  /** The worker's own answer ends a job that it has. */
  function cancel(job: Open): void {
    if (job.isPosted) connection.tell({ kind: 'cancel', id: nextId++, target: job.request.id });
    else fail(job, new JobError('cancelled'));
  }

  /** A fresh worker gets the slots. Its answers for them belong to no open job. */
  function replay(): void {
    inputs.forgetAll();
    for (const slot of slots.all()) {
      const { request, held } = slot;
      order.pass(
        request.slot,
        inputs.recover(held),
        () => slots.has(slot) && post({ ...request, id: nextId++ }, held),
        () => slots.close(request.slot), // its input is lost
      );
    }
  }

  /** With another worker, if one can be had and is worth a try. */
  function goOn(cause: JobCode, isOver: boolean): void {
    const jobs = [...open.values()];
    order.clear();
    try {
      if (isOver) throw new JobError(cause);
      connection.open();
    } catch (error) {
      const { code } = asJobError(error);
      connection.end();
      for (const job of jobs) fail(job, new JobError(code));
      return onTrouble({ kind: 'gave-up', cause: code });
    }
    // One that had not started had done nothing that could have been interrupted.
    const hadStarted = cause === 'crash' || cause === 'hung';
    if (hadStarted) onTrouble({ kind: 'restarted', cause });
    for (const job of jobs) {
      if (hadStarted && job.attempts > 1) fail(job, new JobError(cause));
      else send(job);
    }
  }

  function closeSlot(slot: string): void {
    queue.drop(slot);
    for (const job of [...open.values()]) {
      if (!('slot' in job.request) || job.request.slot !== slot) continue;
      if (job.isPosted) cancel(job);
      fail(job, job.request.kind === 'layer' ? supersededError() : new JobError('cancelled'));
    }
    slots.close(slot);
    connection.tell({ kind: 'close', id: nextId++, slot });
  }

  return {
    layer: ({ input, ...job }, options) =>
      queue.newest(job.slot, () => {
        if (options?.signal?.aborted) return Promise.reject(supersededError());
        const request = { ...job, kind: 'layer', id: nextId++, input: null } as const;
        return ask(request, input, options) as Promise<LayerReply>;
      }),
    frame: (job) => ask({ ...job, kind: 'frame', id: nextId++ }, null) as Promise<FrameReply>,
    race: (job) => ask({ ...job, kind: 'race', id: nextId++ }, null) as Promise<RaceReply>,
    measure: ({ input, ...job }, options) =>
      ask({ ...job, kind: 'measure', id: nextId++, input: null }, input, options) as Promise<MeasureReply>,
    machine: (job, options) =>
      ask({ ...job, kind: 'machine', id: nextId++ }, null, options) as Promise<MachineReply>,
    give: (values, remake) => inputs.give(values, remake),
    closeSlot,
    close() {
      isClosed = true;
      order.clear();
      connection.end();
      for (const job of [...open.values()]) fail(job, new JobError('cancelled'));
    },
  };
}

/** What `postMessage` throws: a browser tells a lack of memory only in words. */
function asJobError(error: unknown): JobError {
  if (error instanceof JobError) return error;
  const message = String(error);
  return new JobError(/memory|alloc/i.test(message) ? 'no-memory' : 'crash', undefined, { message });
}
