// Times things against each other: the arithmetic of a fair measurement. The clock and the work are the caller's.

/** Milliseconds. */
export type Clock = () => number;

/** Something that can be run and timed. */
export interface Contestant {
  /** That many runs in one go. */
  burst(count: number): void;
  /** One run in slices, between which others have their turn: milliseconds within the slices, and how many there were. */
  sliced(onPart?: (share: number) => void): Promise<{ ms: number; slices: number }>;
}

export interface ContestOptions {
  clock: Clock;
  /** Lets others have their turn; rejects when the measurement is to stop. */
  breathe: () => Promise<void>;
  /** At most; fewer when the time is over, but three. */
  rounds: number;
  budgetMs: number;
  /** From 0 to 1, never back. */
  onProgress?: (share: number) => void;
}

/** The middle of some numbers, and where their middle half begins and ends. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Milliseconds of one run. */
export interface Timing extends Spread {
  /** That were timed; those to warm up are not among them. */
  readonly runs: number;
  /** False where what was timed is so short that the steps of the clock show in it. */
  readonly reliable: boolean;
}

export interface ContestResult {
  readonly timings: readonly Timing[];
  /** Time of the second for the first, round by round; null if there is one contestant, or the clock never moved. */
  readonly ratio: Spread | null;
  readonly rounds: number;
  /** The smallest step of the clock, in milliseconds. */
  readonly resolution: number;
}

/** What is timed at once is so many steps of the clock: its error is a twentieth at most. */
const STEPS = 20;
/** … and so long, or an interruption by the system would be most of it. */
const LEAST_MS = 4;
/** Others wait no longer than this. */
const BURST_MS = 30;
/** A clock of steps as long as this tells nothing of bursts. */
const COARSE_MS = 5;
/** Compilers have seen enough of a run after this. */
const WARM_MS = 50;
const MOST_RUNS = 2 ** 20;
const LEAST_ROUNDS = 3;
/** Of the whole progress. */
const WARM_SHARE = 0.2;

/** Between the nearest two of the sorted numbers. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}

export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

/** Browsers round their clock, each in its own way, so it is asked: the smallest of some steps that it takes. */
export async function clockStep(clock: Clock, breathe: () => Promise<void>): Promise<number> {
  let smallest = Infinity;
  for (let seen = 0; seen < 12; seen++) {
    const before = clock();
    let now = clock();
    while (now === before) now = clock();
    smallest = Math.min(smallest, now - before);
    if (smallest > COARSE_MS) break;
    await breathe();
  }
  return smallest;
}

interface Sample {
  /** Of one run. */
  ms: number;
  /** Between two looks at the clock, on average. */
  span: number;
  /** How many runs it took; 0: one, in slices. */
  count: number;
}

/** One run in slices, or `count` in one go: more, if the clock shows less than `least` milliseconds for them. */
async function take(
  one: Contestant,
  count: number,
  least: number,
  { clock, breathe }: ContestOptions,
  onPart?: (share: number) => void,
): Promise<Sample> {
  if (count === 0) {
    const { ms, slices } = await one.sliced(onPart);
    await breathe();
    return { ms, span: ms / slices, count };
  }
  for (; ; count *= 2) {
    const start = clock();
    one.burst(count);
    const span = clock() - start;
    await breathe();
    if (span >= least || count >= MOST_RUNS) return { ms: span / count, span, count };
  }
}

/** Runs it until it is at its speed; how many runs then make a sample. */
async function warmUp(one: Contestant, resolution: number, options: ContestOptions): Promise<number> {
  const first = await take(one, 0, 0, options);
  if (first.ms > BURST_MS || resolution > COARSE_MS) return 0;
  const wanted = Math.min(Math.max(LEAST_MS, 1.5 * STEPS * resolution), BURST_MS);
  let spent = first.ms;
  for (let count = 1; ;) {
    const sample = await take(one, count, wanted / 2, options);
    ({ count } = sample);
    spent += sample.span;
    if (count >= MOST_RUNS) return count;
    if (spent >= WARM_MS) return Math.max(1, Math.ceil(wanted / sample.ms));
  }
}

/**
 * Warms all contestants up, then runs them in rounds, each once in a round and in turns first, so that what slows the machine
 * down meanwhile slows down all alike. One sample is one run if it is long, else as many as the clock can tell.
 */
export async function contest(
  contestants: readonly Contestant[],
  options: ContestOptions,
): Promise<ContestResult> {
  const { clock, breathe, budgetMs } = options;
  let told = 0;
  const tell = (share: number) => {
    told = Math.min(1, Math.max(told, share));
    options.onProgress?.(told);
  };
  const resolution = await clockStep(clock, breathe);
  const counts: number[] = [];
  for (const [i, one] of contestants.entries()) {
    counts.push(await warmUp(one, resolution, options));
    tell((WARM_SHARE * (i + 1)) / contestants.length);
  }

  const least = Math.min(STEPS * resolution, BURST_MS);
  const samples: Sample[][] = contestants.map(() => []);
  const begun = clock();
  let rounds = 0;
  for (let isOver = false; !isOver;) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const i = rounds % 2 === 0 ? turn : contestants.length - 1 - turn;
      const onPart = (share: number) => {
        const done = rounds + (turn + share) / contestants.length;
        const inRounds = done / options.rounds;
        const inTime = Math.min((clock() - begun) / budgetMs, done / LEAST_ROUNDS);
        tell(WARM_SHARE + (1 - WARM_SHARE) * Math.max(inRounds, inTime));
      };
      const sample = await take(contestants[i], counts[i], least, options, onPart);
      counts[i] = sample.count;
      samples[i].push(sample);
      onPart(1);
    }
    rounds++;
    isOver = rounds >= options.rounds || (rounds >= LEAST_ROUNDS && clock() - begun >= budgetMs);
  }
  tell(1);

  const timings = samples.map((taken) => ({
    ...spreadOf(taken.map(({ ms }) => ms)),
    runs: taken.reduce((sum, { count }) => sum + Math.max(1, count), 0),
    reliable: spreadOf(taken.map(({ span }) => span)).median >= STEPS * resolution,
  }));
  const [first, second] = samples;
  const canDivide = contestants.length === 2 && first.every(({ ms }) => ms > 0);
  const ratio = canDivide ? spreadOf(first.map(({ ms }, round) => second[round].ms / ms)) : null;
  return { timings, ratio, rounds, resolution };
}
