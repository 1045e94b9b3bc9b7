// Written by tools/generate.mjs from tools/kernels.mjs; do not edit.
import type { FilterKernel, MixKernel } from '../kernel.ts';

export const FILTERS: readonly FilterKernel[] = [
  {"operation":"filter","layout":"nhwc","name":"filter-f32-nhwc-3x3-s1-1x4","number":1,"kernel":[3,3],"stride":1,"dilation":1,"tile":[1,4]},
  {"operation":"filter","layout":"nhwc","name":"filter-f32-nhwc-3x3-s1-2x4","number":1,"kernel":[3,3],"stride":1,"dilation":1,"tile":[2,4]},
  {"operation":"filter","layout":"nhwc","name":"filter-f32-nhwc-3x3-s2-1x4","number":2,"kernel":[3,3],"stride":2,"dilation":1,"tile":[1,4]},
  {"operation":"filter","layout":"nhwc","name":"filter-f32-nhwc-3x3-s1-d2-1x4","number":3,"kernel":[3,3],"stride":1,"dilation":2,"tile":[1,4]},
  {"operation":"filter","layout":"nhwc","name":"filter-f32-nhwc-5x5-s1-1x4","number":4,"kernel":[5,5],"stride":1,"dilation":1,"tile":[1,4]},
  {"operation":"filter","layout":"nhwc","name":"filter-f32-nhwc-5x5-s2-1x4","number":5,"kernel":[5,5],"stride":2,"dilation":1,"tile":[1,4]},
  {"operation":"filter","layout":"nhwc","name":"filter-f32-nhwc-7x7-s1-1x4","number":6,"kernel":[7,7],"stride":1,"dilation":1,"tile":[1,4]},
  {"operation":"filter","layout":"nhwc","name":"filter-f32-nhwc-any-1x4","number":0,"tile":[1,4]},
  {"operation":"filter","layout":"nchw","name":"filter-f32-nchw-3x3-s1-4x4","number":1,"kernel":[3,3],"stride":1,"dilation":1,"tile":[4,4]},
  {"operation":"filter","layout":"nchw","name":"filter-f32-nchw-any-1x32","number":0,"tile":[1,32]},
];

export const MIXES: readonly MixKernel[] = [
  {"operation":"mix","layout":"nhwc","name":"mix-f32-nhwc-6x8","tile":[6,8]},
  {"operation":"mix","layout":"nchw","name":"mix-f32-nchw-6x8","tile":[6,8]},
  {"operation":"mix","layout":"nchw","name":"mix-f32-nchw-2x8-few","tile":[2,8],"taps":4},
];
