// Reading the job block.
import * as word from '../runtime/words';

// @ts-ignore: decorator
@inline export function get(job: usize, index: usize): i32 {
  return load<i32>(job + (index << 2));
}

// @ts-ignore: decorator
@inline export function bound(job: usize, index: usize): v128 {
  return v128.load32_splat(job + (index << 2));
}

// @ts-ignore: decorator
@inline export function address(job: usize, index: usize): usize {
  return <usize>load<u32>(job + (index << 2));
}

/** This thread's scratch. */
export function scratch(job: usize, thread: i32): usize {
  return address(job, word.SCRATCH) + <usize>thread * address(job, word.SCRATCH_STEP);
}
