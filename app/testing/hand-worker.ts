import { expect, vi } from 'vitest';
import type { Frame, LayerRequest, Reply, Request } from '../../kernels/worker/protocol.ts';
import { createClient } from '../engine/client.ts';
import type { LayerJob, WorkerLike, WorkerTrouble } from '../engine/client.ts';
import { JobError } from '../engine/job-error.ts';

/** A worker in the hands of the test. It has started as soon as somebody listens, unless it is told to be mute. */
export class HandWorker implements WorkerLike {
  readonly sent: Request[] = [];
  isOver = false;
  private listener: WorkerLike['onmessage'] = null;
  private readonly isMute: boolean;
  constructor(isMute: boolean) {
    this.isMute = isMute;
  }
  get onmessage() {
    return this.listener;
  }
  set onmessage(listener: WorkerLike['onmessage']) {
    this.listener = listener;
    if (!this.isMute) this.say({ kind: 'hello', id: 0 });
  }
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  postMessage(message: Request): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.isOver = true;
  }
  say(data: Reply): void {
    this.onmessage?.({ data } as MessageEvent<Reply>);
  }
  crash(): void {
    this.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
  }
  of<K extends Request['kind']>(kind: K): Extract<Request, { kind: K }>[] {
    return this.sent.filter((request) => request.kind === kind) as Extract<Request, { kind: K }>[];
  }
}

export const PATIENT = { silence: 60_000, patience: 60_000, late: 60_000 };

/** A client whose workers are all in the hands of the test; `start` may be told to fail. Without `pace` it is very patient. */
export function bench({ pace = PATIENT, isMute = false } = {}) {
  const workers: HandWorker[] = [];
  const troubles: string[] = [];
  const start = vi.fn(() => {
    const worker = new HandWorker(isMute);
    workers.push(worker);
    return worker;
  });
  const tell = (trouble: WorkerTrouble) => {
    troubles.push(`${trouble.kind} ${'part' in trouble ? trouble.part : trouble.cause}`);
  };
  const client = createClient(tell, start, pace);
  return { client, workers, troubles, start, newest: () => workers.at(-1)! };
}

export const job = (change: Partial<LayerJob> = {}): LayerJob => ({
  slot: 'board',
  spec: { kind: 'depthwise', height: 2, width: 2, channels: 1, kernel: 1 },
  weights: { depthwise: Float32Array.of(2) },
  input: Float32Array.of(1, 2, 3, 4),
  want: { filtered: true, standard: 'none' },
  at: { step: 0 },
  ...change,
});

export const heights = (requests: LayerRequest[]) => requests.map(({ spec }) => spec.height);

export const tall = (height: number) => job({ spec: { ...job().spec, height } });

export const frameJob = (step = 0) => ({ slot: 'board', step });

export const layerReply = (id: number): Reply => ({
  ...{
    kind: 'layer',
    id,
    slot: 'board',
    output: Float32Array.of(2, 4, 6, 8),
    filtered: null,
    standard: null,
  },
  ...{ frame: null, build: 'reference', threads: 1, plan: null, notes: [], ms: 1 },
});

export const frameReply = (id: number): Reply => ({
  kind: 'frame',
  id,
  slot: 'board',
  frame: { length: id } as Frame,
});

/** The error of a promise that must reject. */
export const errorOf = async (promise: Promise<unknown>): Promise<JobError> => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(JobError);
  return error as JobError;
};

/** Lets the promises that are settled by now call what waits for them. */
export const turn = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));
