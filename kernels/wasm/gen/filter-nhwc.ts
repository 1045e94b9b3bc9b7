// Written by tools/generate.mjs from tools/templates/choose.mjs and tools/kernels.mjs; do not edit.
import * as k1 from './filter-f32-nhwc-3x3-s1-1x4';
import * as k1pair from './filter-f32-nhwc-3x3-s1-2x4';
import * as k2 from './filter-f32-nhwc-3x3-s2-1x4';
import * as k3 from './filter-f32-nhwc-3x3-s1-d2-1x4';
import * as k4 from './filter-f32-nhwc-5x5-s1-1x4';
import * as k5 from './filter-f32-nhwc-5x5-s2-1x4';
import * as k6 from './filter-f32-nhwc-7x7-s1-1x4';

/** `blocks` times four outputs, away from the border. */
// @ts-ignore: decorator
@inline export function filterInside(own: i32, to: usize, ld: usize, rows: usize, step: usize, blocks: i32, at: usize, weights: usize, groups: i32, low: v128, high: v128): void {
  if (own == 1) k1.inside(to, ld, rows, step, blocks, at, weights, groups, low, high);
  else if (own == 2) k2.inside(to, ld, rows, step, blocks, at, weights, groups, low, high);
  else if (own == 3) k3.inside(to, ld, rows, step, blocks, at, weights, groups, low, high);
  else if (own == 4) k4.inside(to, ld, rows, step, blocks, at, weights, groups, low, high);
  else if (own == 5) k5.inside(to, ld, rows, step, blocks, at, weights, groups, low, high);
  else k6.inside(to, ld, rows, step, blocks, at, weights, groups, low, high);
}

/** Four outputs at the border. */
// @ts-ignore: decorator
@inline export function filterEdge(own: i32, to: usize, ld: usize, rows: usize, step: usize, masks: usize, at: usize, weights: usize, groups: i32, low: v128, high: v128): void {
  if (own == 1) k1.edge(to, ld, rows, step, masks, at, weights, groups, low, high);
  else if (own == 2) k2.edge(to, ld, rows, step, masks, at, weights, groups, low, high);
  else if (own == 3) k3.edge(to, ld, rows, step, masks, at, weights, groups, low, high);
  else if (own == 4) k4.edge(to, ld, rows, step, masks, at, weights, groups, low, high);
  else if (own == 5) k5.edge(to, ld, rows, step, masks, at, weights, groups, low, high);
  else k6.edge(to, ld, rows, step, masks, at, weights, groups, low, high);
}

/** The same as `inside` in two rows at once. */
// @ts-ignore: decorator
@inline export function filterPair(own: i32, to: usize, ld: usize, below: usize, rows: usize, step: usize, blocks: i32, at: usize, weights: usize, groups: i32, low: v128, high: v128): void {
  k1pair.pair(to, ld, below, rows, step, blocks, at, weights, groups, low, high);
}
