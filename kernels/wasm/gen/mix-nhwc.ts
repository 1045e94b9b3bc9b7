// Written by tools/generate.mjs from tools/kernels.mjs; do not edit.
export { pixels, MOST_ROWS } from './mix-f32-nhwc-6x8';
