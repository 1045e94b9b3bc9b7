// What the machine can do inside WebAssembly: multiply-adds on registers, and bytes through memory. Jobs like any other.
import * as word from '../runtime/words';
import { address, get } from './job';
import { madd } from './simd';

/** TILE times 40 multiply-adds: ten independent sums, more than the latency of one asks for. */
function multiplyAdds(job: usize): v128 {
  const at = address(job, word.IN);
  const a = v128.load(at);
  const b = v128.load(at, 16);
  let s0 = a;
  let s1 = a;
  let s2 = a;
  let s3 = a;
  let s4 = a;
  let s5 = a;
  let s6 = a;
  let s7 = a;
  let s8 = a;
  let s9 = a;
  for (let i = get(job, word.TILE); i > 0; i--) {
    s0 = madd(a, b, s0);
    s1 = madd(a, b, s1);
    s2 = madd(a, b, s2);
    s3 = madd(a, b, s3);
    s4 = madd(a, b, s4);
    s5 = madd(a, b, s5);
    s6 = madd(a, b, s6);
    s7 = madd(a, b, s7);
    s8 = madd(a, b, s8);
    s9 = madd(a, b, s9);
  }
  s0 = f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3));
  s4 = f32x4.add(f32x4.add(s4, s5), f32x4.add(s6, s7));
  return f32x4.add(f32x4.add(s0, s4), f32x4.add(s8, s9));
}

/** Job j copies TILE bytes, a multiple of 64, of its own. */
function copyBytes(job: usize, j: i32): void {
  const bytes = <usize>get(job, word.TILE);
  let to = address(job, word.OUT) + <usize>j * bytes;
  let from = address(job, word.IN) + <usize>j * bytes;
  for (const end = from + bytes; from < end; from += 64, to += 64) {
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
    v128.store(to, v128.load(from, 32), 32);
    v128.store(to, v128.load(from, 48), 48);
  }
}

export function limitJob(job: usize, j: i32): void {
  if (get(job, word.KIND) == word.COPY) copyBytes(job, j);
  else v128.store(address(job, word.OUT) + ((<usize>j) << 6), multiplyAdds(job)); // stored, so that it has to be computed
}
