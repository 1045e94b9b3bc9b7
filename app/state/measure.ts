// Milliseconds beside counts, measured here and now. Not in the store of the page: neither links nor undo nor any other part
// knows of it, and it comes late.
import { createStore } from 'zustand/vanilla';
import type { LayerSpec, LayerWeights } from '../../kernels/spec/layer.ts';
import type { MachineReply, MeasureReply } from '../../kernels/worker/protocol.ts';
import { JobError } from '../engine/client.ts';
import type { JobCode, JobOptions, MeasureJob } from '../engine/client.ts';
import { toSpec, toWeights } from '../model/to-spec.ts';
import { engine } from './engine.ts';
import { appStore, getState } from './store.ts';
import type { AppState, Made, WholePhoto } from './store.ts';
import { sameOnWhole } from './whole.ts';

/** What is measured: the layer of the board, or the same one on the whole photograph. */
export type MeasuredPart = 'crop' | 'whole';

export type Measured = Omit<MeasureReply, 'kind' | 'id'>;
export type Device = Omit<MachineReply, 'kind' | 'id'>;

/** 'changed': the layer was changed meanwhile. */
export type MeasureProblem = Exclude<JobCode, 'cancelled'> | 'changed';

export type Measurement =
  | { phase: 'idle' }
  | { phase: 'running'; part: MeasuredPart; done: number }
  | {
      phase: 'done';
      made: Made;
      /** null: the crop on the board. */ whole: WholePhoto | null;
      result: Measured;
    }
  | { phase: 'failed'; code: MeasureProblem };

export const measurement = createStore<Measurement>(() => ({ phase: 'idle' }));
const put = (next: Measurement) => measurement.setState(next, true);

const ROUNDS = 51;
const BUDGET_MS = 2000;

/** Whether a layer is the standard one itself: there is nothing to measure it against. */
export const isStandard = ({ kind, groups = 1 }: LayerSpec): boolean =>
  kind === 'standard' || kind === 'pointwise' || (kind === 'grouped' && groups === 1);

export interface MeasureOptions extends JobOptions {
  /** Of the standard layer; by default as the two steps merged where weights are given, else random. */
  standard?: MeasureJob['standard'];
  rounds?: number;
  /** Milliseconds after which no further round is begun; three are always made. */
  budgetMs?: number;
}

/**
 * Times any layer against the standard one on the same input. Without weights or input random ones are used: they take the same
 * time. Rejects with JobError; where only one of the two is too much for this machine, that half is null and `missing` has a code.
 */
export async function measureLayer(
  spec: LayerSpec,
  weights: LayerWeights | null = null,
  input: Float32Array | null = null,
  { standard, rounds = ROUNDS, budgetMs = BUDGET_MS, ...options }: MeasureOptions = {},
): Promise<Measured> {
  const merges = weights && spec.kind === 'separable' ? 'merged' : 'random';
  return engine().measure(
    { spec, weights, input, standard: standard ?? (isStandard(spec) ? 'none' : merges), rounds, budgetMs },
    options,
  );
}

/** Multiply-adds and bytes that this device can do in a second at most; measured once, unless `again`. */
export const measureDevice = (again = false, options?: JobOptions): Promise<Device> =>
  engine().machine({ again }, options);

/** The whole photograph, where it has arrived and is the larger layer. */
export function wholeToMeasure(whole: WholePhoto | null, { settings }: Made): WholePhoto | null {
  const fits = whole?.made.settings.channels === settings.channels;
  return fits && whole.height * whole.width > settings.height * settings.width ? whole : null;
}

/** Whether a result is of another layer than the one on the board. */
export function isOutOfDate(now: Measurement, { made, photo }: Pick<AppState, 'made' | 'photo'>): boolean {
  if (now.phase !== 'done') return false;
  return now.whole ? now.whole.photo !== photo || !sameOnWhole(now.made, made) : now.made !== made;
}

let running: AbortController | null = null;

/** Measures the layer on the board. Stops by itself when the layer changes: the worker is then needed for the board. */
export async function measureNow(part: MeasuredPart): Promise<void> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const { computed, whole: shown } = getState();
  const { made, input } = computed;
  const whole = part === 'whole' ? wholeToMeasure(shown, made) : null;
  const before = measurement.getState();
  put({ phase: 'running', part, done: 0 });
  let hasChanged = false;
  const stop = appStore().subscribe((state) => {
    if (state.made === made) return;
    hasChanged = true;
    mine.abort();
  });
  try {
    const spec = toSpec(made.settings);
    const standard = isStandard(spec) ? 'none' : made.settings.mixing ? 'merged' : 'random';
    const { height, width } = whole ?? made.settings;
    const job: MeasureJob = {
      ...{ spec: { ...spec, height, width }, weights: toWeights(made.settings, made.bank) },
      ...(whole ? { input: null, slot: 'whole' } : { input }),
      ...{ standard, rounds: ROUNDS, budgetMs: BUDGET_MS },
    };
    const onProgress = (done: number, total: number) => {
      if (running === mine) put({ phase: 'running', part, done: done / total });
    };
    const result = await engine().measure(job, { signal: mine.signal, onProgress });
    if (running === mine) put({ phase: 'done', made, whole, result });
  } catch (error) {
    if (!(error instanceof JobError)) throw error;
    if (running !== mine) return;
    if (hasChanged) put({ phase: 'failed', code: 'changed' });
    else if (error.code === 'cancelled') put(before.phase === 'done' ? before : { phase: 'idle' });
    else put({ phase: 'failed', code: error.code });
  } finally {
    stop();
    if (running === mine) running = null;
  }
}

export const cancelMeasure = (): void => running?.abort();
