// Written by tools/generate.mjs from tools/kernels.mjs; do not edit.
export { planes, MOST_ROWS } from './mix-f32-nchw-6x8';
export { few, MOST_TAPS } from './mix-f32-nchw-2x8-few';
