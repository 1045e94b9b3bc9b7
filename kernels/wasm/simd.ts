// Two instruction sets from one source. (Not formatted by Prettier, which takes no decorators on functions; job.ts neither.)

/** c + a·b for four lanes. Relaxed SIMD has it as one instruction, rounded once. */
// @ts-ignore: decorator
@inline export function madd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  else return f32x4.add(c, f32x4.mul(a, b));
}

/** pmin and pmax are one x86 instruction each (min and max are seven) and, in this order, let NaN through as the reference does. */
// @ts-ignore: decorator
@inline export function clamp(x: v128, low: v128, high: v128): v128 {
  return f32x4.pmin(f32x4.pmax(x, low), high);
}

// @ts-ignore: decorator
@inline export function splat(address: usize): v128 {
  return v128.load32_splat(address);
}
