// Answers jobs. In a dedicated worker it starts itself; elsewhere `createServer` does the same without one.
import { createEngine, LayerError } from '../index.ts';
import type { Detail, Engine } from '../index.ts';
import { createKeptLayers } from './kept-layers.ts';
import { createEngines, loadOnce, PartMissing, unlessAborted } from './parts.ts';
import type { Patience } from './parts.ts';
import type {
  FailedReply,
  JobId,
  LayerRequest,
  MachineRequest,
  MeasureRequest,
  NamedInput,
  Reply,
  Request,
} from './protocol.ts';
import { keysOf, runLayer } from './run-layer.ts';
import { answerFrame, answerRace, createSlot } from './slots.ts';
import type { Slot } from './slots.ts';

export interface Server {
  /** Takes one request; the answers go to `post`, those of short jobs before this returns. Never throws. */
  receive(request: Request): void;
}

type LongRequest = LayerRequest | MeasureRequest | MachineRequest;

interface Watch {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

/** `transfer` are the buffers in the reply: copies that the receiver may have. */
export type Post = (reply: Reply, transfer: ArrayBuffer[]) => void;

/** Nothing lies under that name. */
class Absent extends Error {
  readonly code: 'no-slot' | 'no-input';
  readonly detail: Detail;
  constructor(code: 'no-slot' | 'no-input', detail: Detail) {
    super(`${code} ${JSON.stringify(detail)}`);
    this.code = code;
    this.detail = detail;
  }
}

interface Options {
  patience?: Patience;
  loadMeasure?: () => Promise<Pick<typeof import('./measure.ts'), 'answerMeasure'>>;
}

export function createServer(
  post: Post,
  engine: Promise<Engine> = createEngine(),
  { patience, loadMeasure = () => import('./measure.ts') }: Options = {},
): Server {
  const slots = new Map<string, Slot>();
  const inputs = new Map<number, Float32Array>();
  const kept = createKeptLayers();
  const engines = createEngines(engine, (reply) => answer(reply), patience);
  const measuring = loadOnce('measure', loadMeasure, (reply) => answer(reply), patience);
  const running = new Map<JobId, AbortController>();
  const answer = (reply: Reply) => post(reply, buffersIn(reply));

  const slotNamed = (name: string): Slot => {
    const slot = slots.get(name);
    if (!slot) throw new Absent('no-slot', { slot: name });
    return slot;
  };

  /** An input as it was asked for: itself, by its name (laid by if it came along), or that of a slot. */
  function inputOf(asked: Float32Array | NamedInput): Float32Array {
    if (ArrayBuffer.isView(asked)) return asked;
    const { name, values } = asked;
    if (values) inputs.set(name, values);
    const input = inputs.get(name);
    if (!input) throw new Absent('no-input', { name });
    return input;
  }

  function runNow(request: LayerRequest, watch: Watch): Promise<Reply> {
    // Kept before it is run, so that frames of it are answered meanwhile. An impossible layer leaves the old one in place.
    const input = request.input ? inputOf(request.input) : slotNamed(request.slot).input;
    const slot = createSlot(request.spec, request.weights, input);
    slots.set(request.slot, slot);
    return unlessAborted(engines.forLayer(), watch.signal)
      .then((engine) => runLayer({ engine, kept }, slot, request, watch))
      .finally(() => slots.has(request.slot) || closeSlot(request.slot)); // closed meanwhile
  }

  function closeSlot(name: string): void {
    slots.delete(name);
    keysOf(name).forEach((key) => kept.close(key));
  }

  function measuredInput({ input, slot }: MeasureRequest): Float32Array | null {
    if (input) return inputOf(input);
    return slot === undefined ? null : slotNamed(slot).input;
  }

  async function measureNow(request: MeasureRequest | MachineRequest, watch: Watch): Promise<Reply> {
    // By now: the slot may hold another input, or the name be forgotten, when its turn comes.
    const input = request.kind === 'measure' ? measuredInput(request) : null;
    const ready = Promise.all([engines.fast, measuring()]);
    const [engine, { answerMeasure }] = await unlessAborted(ready, watch.signal);
    return answerMeasure({ engine, kept }, request, input, watch);
  }

  async function answerLater(request: LongRequest): Promise<void> {
    const { id } = request;
    const stop = new AbortController();
    running.set(id, stop);
    const onProgress = (done: number, total: number) => answer({ kind: 'progress', id, done, total });
    const watch = { signal: stop.signal, onProgress };
    try {
      answer(await (request.kind === 'layer' ? runNow(request, watch) : measureNow(request, watch)));
    } catch (error) {
      answer(failed(id, error));
    } finally {
      running.delete(id);
    }
  }

  function dispatch(request: Request): void {
    const { id } = request;
    switch (request.kind) {
      case 'frame': {
        const { slot } = request;
        return answer({ kind: 'frame', id, slot, frame: answerFrame(slotNamed(slot), request) });
      }
      case 'race': {
        const { slot } = request;
        return answer({ kind: 'race', id, slot, ...answerRace(slotNamed(slot), request) });
      }
      case 'cancel':
        return running.get(request.target)?.abort();
      case 'close':
        return closeSlot(request.slot);
      case 'forget':
        return void inputs.delete(request.input);
      case 'ping':
        return answer({ kind: 'pong', id });
      default:
        return void answerLater(request);
    }
  }

  return {
    receive(request) {
      try {
        dispatch(request);
      } catch (error) {
        answer(failed(request.id, error));
      }
    },
  };
}

function failed(id: JobId, error: unknown): FailedReply {
  if (error instanceof LayerError) {
    return { kind: 'failed', id, code: error.code, field: error.field, detail: error.detail };
  }
  if (error instanceof Absent) return { kind: 'failed', id, code: error.code, detail: error.detail };
  if (error instanceof PartMissing) {
    return { kind: 'failed', id, code: 'part-missing', detail: { part: error.part } };
  }
  if (error instanceof RangeError && /alloc|memory/i.test(error.message)) {
    return { kind: 'failed', id, code: 'no-memory', detail: { message: error.message } };
  }
  if (error instanceof DOMException && error.name === 'AbortError') {
    return { kind: 'failed', id, code: 'cancelled', detail: {} };
  }
  return { kind: 'failed', id, code: 'crash', detail: { message: String(error) } };
}

/** Every buffer in a reply, once. */
function buffersIn(reply: Reply): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(reply);
  return [...found];
}

if (typeof DedicatedWorkerGlobalScope !== 'undefined' && self instanceof DedicatedWorkerGlobalScope) {
  const scope = self;
  const server = createServer((reply, transfer) => scope.postMessage(reply, transfer));
  scope.onmessage = ({ data }: MessageEvent<Request>) => server.receive(data);
  scope.postMessage({ kind: 'hello', id: 0 } satisfies Reply);
}
