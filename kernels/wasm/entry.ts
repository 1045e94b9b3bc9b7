// What the host calls.
import * as word from '../runtime/words';
import { get } from './job';
import { limitJob } from './limits';
import { pixelsJob } from './pixels/pixels';
import { planesJob } from './planes/planes';

const NEXT: usize = word.CONTROL + (word.NEXT << 2);
const EPOCH: usize = word.CONTROL + (word.EPOCH << 2);
const DONE: usize = word.CONTROL + (word.DONE << 2);
const TICKS: usize = word.CONTROL + (word.TICKS << 2);

/** Takes jobs until none is left to be done now. */
function work(thread: i32): void {
  const job = <usize>get(word.CONTROL, word.JOB);
  const until = get(word.CONTROL, word.UNTIL);
  const isPlanar = get(job, word.LAYOUT) != 0;
  const isLimit = get(job, word.KIND) >= word.PEAK;
  while (true) {
    let j: i32;
    if (ASC_FEATURE_THREADS) j = atomic.add<i32>(NEXT, 1);
    else {
      j = load<i32>(NEXT);
      store<i32>(NEXT, j + 1);
    }
    if (j >= until) return;
    if (isLimit) limitJob(job, j);
    else if (isPlanar) planesJob(job, j, thread);
    else pixelsJob(job, j, thread);
    if (ASC_FEATURE_THREADS) atomic.add<i32>(TICKS, 1);
  }
}

/** Runs the jobs between NEXT and UNTIL, with helpers if the control block says so; then `settled` tells when they have ended. */
export function run(): void {
  if (ASC_FEATURE_THREADS) {
    const helpers = get(word.CONTROL, word.HELPERS);
    if (helpers > 0) {
      atomic.store<i32>(DONE, 0);
      atomic.add<i32>(EPOCH, 1);
      atomic.notify(EPOCH, helpers);
    }
  }
  work(0);
}

/** Waits a moment for the helpers: whether all have ended. The host gives up on helpers that show no sign of life. */
export function settled(): bool {
  if (!ASC_FEATURE_THREADS) return true;
  const helpers = get(word.CONTROL, word.HELPERS);
  for (let i = 0; i < 1000000; i++) if (atomic.load<i32>(DONE) == helpers) return true;
  return false;
}

/** A helper's life: spins a little between runs (the next slice comes soon), then sleeps. Never returns. */
export function help(thread: i32, seen: i32): void {
  if (!ASC_FEATURE_THREADS) return;
  while (true) {
    let spin = 20000;
    while (atomic.load<i32>(EPOCH) == seen)
      if (--spin < 0) {
        atomic.wait<i32>(EPOCH, seen, -1);
        spin = 20000;
      }
    seen = atomic.load<i32>(EPOCH);
    if (thread <= get(word.CONTROL, word.HELPERS)) {
      work(thread);
      atomic.add<i32>(DONE, 1);
    }
  }
}
