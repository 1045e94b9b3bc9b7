// Written by tools/generate.mjs from tools/templates/choose.mjs and tools/kernels.mjs; do not edit.
import * as k1 from './filter-f32-nchw-3x3-s1-4x4';

/** Output rows that it does at once. */
// @ts-ignore: decorator
@inline export function rowsOf(own: i32): i32 {
  return own == 1 ? 4 : 1;
}

/** n columns, at least four, away from the border. */
// @ts-ignore: decorator
@inline export function filterInside(own: i32, to: usize, ld: usize, rows: usize, at: usize, w: usize, n: i32, bounds: usize): void {
  k1.inside(to, ld, rows, at, w, n, bounds);
}

/** Four columns at the border. */
// @ts-ignore: decorator
@inline export function filterEdge(own: i32, to: usize, ld: usize, rows: usize, at: usize, w: usize, first: i32, W: i32, bounds: usize): void {
  k1.edge(to, ld, rows, at, w, first, W, bounds);
}
