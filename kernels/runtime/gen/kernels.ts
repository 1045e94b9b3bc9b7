// Written by tools/generate.mjs from tools/kernels.mjs; do not edit.
import type { FilterKernel, MixKernel } from '../kernel.ts';

export const FILTERS: readonly FilterKernel[] = [
  {"layout":"nhwc","name":"filter-f32-nhwc-3x3-s1-1x4","number":1,"tile":[1,4],"kernel":[3,3],"stride":1,"dilation":1},
  {"layout":"nhwc","name":"filter-f32-nhwc-3x3-s1-2x4","number":1,"tile":[2,4],"kernel":[3,3],"stride":1,"dilation":1},
  {"layout":"nhwc","name":"filter-f32-nhwc-3x3-s2-1x4","number":2,"tile":[1,4],"kernel":[3,3],"stride":2,"dilation":1},
  {"layout":"nhwc","name":"filter-f32-nhwc-3x3-s1-d2-1x4","number":3,"tile":[1,4],"kernel":[3,3],"stride":1,"dilation":2},
  {"layout":"nhwc","name":"filter-f32-nhwc-5x5-s1-1x4","number":4,"tile":[1,4],"kernel":[5,5],"stride":1,"dilation":1},
  {"layout":"nhwc","name":"filter-f32-nhwc-5x5-s2-1x4","number":5,"tile":[1,4],"kernel":[5,5],"stride":2,"dilation":1},
  {"layout":"nhwc","name":"filter-f32-nhwc-7x7-s1-1x4","number":6,"tile":[1,4],"kernel":[7,7],"stride":1,"dilation":1},
  {"layout":"nhwc","name":"filter-f32-nhwc-any-1x4","number":0,"tile":[1,4]},
  {"layout":"nchw","name":"filter-f32-nchw-3x3-s1-4x4","number":1,"tile":[4,4],"kernel":[3,3],"stride":1,"dilation":1},
  {"layout":"nchw","name":"filter-f32-nchw-any-1x32","number":0,"tile":[1,32]},
];

export const MIXES: readonly MixKernel[] = [
  {"layout":"nhwc","name":"mix-f32-nhwc-6x8","tile":[6,8]},
  {"layout":"nchw","name":"mix-f32-nchw-6x8","tile":[6,8]},
  {"layout":"nchw","name":"mix-f32-nchw-2x8-few","tile":[2,8],"taps":4},
];
