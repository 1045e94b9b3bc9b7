// The worker's life: started with the first message, watched while it has something to do, replaced when it crashes or hangs.
import type { Part, Reply, Request } from '../../kernels/worker/protocol.ts';
import { watchReturn } from '../late/network-return.ts';
import { JobError } from './job-error.ts';
import type { JobCode } from './job-error.ts';

/** What the client needs of a Worker; tests bring their own. */
export interface WorkerLike {
  postMessage(message: Request, options?: { transfer?: ArrayBuffer[] }): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface Timing {
  /** Milliseconds of silence after which a busy worker is asked for a sign of life, … */
  silence: number;
  /** … and after which it then counts as hung. */
  patience: number;
  /** Milliseconds after which a worker that has not started yet is late. It is waited for all the same. */
  late: number;
}

export const TIMING: Timing = { silence: 3000, patience: 4000, late: 5000 };

/** A worker that is lost this often in a row, without one answer in between, is not started again. */
const MOST_RESTARTS = 3;
/** The same for one that has never started: whether a script arrives, a third try hardly changes. */
const MOST_STARTS = 1;

/** The worker itself, or what it loads. */
export type LatePart = 'worker' | Part;

interface Listener {
  onReply(reply: Reply): void;
  /** A fresh worker knows nothing: the first to post to it. */
  onFresh(): void;
  /** The worker is gone, whatever it had to do. `isOver`: another one is not worth a try now. */
  onLost(cause: JobCode, isOver: boolean): void;
  /** A part is long on its way; and then it is here, or waited for no longer. */
  onLate(part: LatePart): void;
  onArrived(part: LatePart): void;
}

export interface Connection {
  /** Starts a worker if there is none; throws JobError 'worker-refused' where none can be had. */
  open(): void;
  /** As `open`, then posts. Throws what `postMessage` does. */
  post(request: Request, transfer?: ArrayBuffer[]): void;
  /** To a worker that is there; else nothing happens. */
  tell(request: Request): void;
  /** Starts the clock anew, or stops it when nothing is awaited. */
  watch(isBusy: boolean): void;
  /** It has answered what it was asked: losses are counted from here. */
  praise(): void;
  /** Ends the worker; the next message starts another. */
  end(): void;
}

const startWorker = (): WorkerLike =>
  new Worker(new URL('../../kernels/worker/serve.ts', import.meta.url), { type: 'module' });

export function createConnection(
  listener: Listener,
  start: () => WorkerLike = startWorker,
  timing: Timing = TIMING,
): Connection {
  let worker: WorkerLike | null = null;
  let hasStarted = false;
  /** Watched while a worker starts. */
  let network = watchReturn();
  network.end();
  const late = new Set<LatePart>();
  let losses = 0;
  let clock: ReturnType<typeof setTimeout> | undefined;
  let lateness: ReturnType<typeof setTimeout> | undefined;

  function open(): WorkerLike {
    if (worker) return worker;
    let fresh: WorkerLike;
    try {
      fresh = start();
    } catch {
      throw new JobError('worker-refused');
    }
    worker = fresh;
    hasStarted = false;
    network = watchReturn();
    lateness = setTimeout(() => beLate('worker'), timing.late);
    fresh.onmessage = ({ data }) => {
      clearTimeout(lateness);
      arrive('worker');
      hasStarted = true;
      network.end();
      if (data.kind === 'arrived') arrive(data.part);
      else if (data.kind === 'late') beLate(data.part);
      listener.onReply(data);
    };
    fresh.onerror = (event) => {
      event.preventDefault?.();
      // The browser says nothing of why a script did not arrive; of one that stopped it has a message.
      lose(hasStarted ? 'crash' : event.message ? 'worker-broken' : 'worker-missing');
    };
    fresh.onmessageerror = () => lose('crash');
    listener.onFresh();
    return fresh;
  }

  function beLate(part: LatePart): void {
    late.add(part);
    listener.onLate(part);
  }

  function arrive(part: LatePart): void {
    if (late.delete(part)) listener.onArrived(part);
  }

  /** The old worker may still have something to say; nobody listens. */
  function end(): void {
    clearTimeout(clock);
    clearTimeout(lateness);
    network.end();
    for (const part of [...late]) arrive(part);
    if (!worker) return;
    Object.assign(worker, { onmessage: null, onerror: null, onmessageerror: null });
    worker.terminate();
    worker = null;
  }

  function lose(cause: JobCode): void {
    const most = hasStarted ? MOST_RESTARTS : MOST_STARTS;
    // Asked for while the network was away, it fails when that is back: that does not count.
    const isExcused = cause === 'worker-missing' && network.hasReturned();
    end();
    if (!isExcused) losses++;
    listener.onLost(cause, losses > most);
  }

  return {
    open: () => void open(),
    post: (request, transfer = []) => open().postMessage(request, { transfer }),
    tell: (request) => worker?.postMessage(request),
    watch(isBusy) {
      clearTimeout(clock);
      // One that has not started has no ears yet: its script may be on its way for as long as the network likes.
      if (!isBusy || !hasStarted) return;
      clock = setTimeout(() => {
        worker?.postMessage({ kind: 'ping', id: 0 });
        clock = setTimeout(() => lose('hung'), timing.patience);
      }, timing.silence);
    },
    praise: () => void (losses = 0),
    end() {
      losses = 0;
      end();
    },
  };
}
