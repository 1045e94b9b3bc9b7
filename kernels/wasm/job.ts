// Reading the job block, and a thread's own memory.
import * as word from '../runtime/words';

/** Where in the job block the bounds of the two steps are, each low and high. */
export const LOW_1: usize = word.LOW_1 << 2;
export const LOW_2: usize = word.LOW_2 << 2;

// @ts-ignore: decorator
@inline export function get(job: usize, index: usize): i32 {
  return load<i32>(job + (index << 2));
}

// @ts-ignore: decorator
@inline export function address(job: usize, index: usize): usize {
  return <usize>load<u32>(job + (index << 2));
}

/** This thread's scratch. */
export function scratch(job: usize, thread: i32): usize {
  return address(job, word.SCRATCH) + <usize>thread * address(job, word.SCRATCH_STEP);
}
