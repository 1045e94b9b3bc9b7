import type { kernelNamesEn } from './kernel-names.en.ts';

export const kernelNamesZh: typeof kernelNamesEn = {
  identity: '原样',
  'sobel-x': '左右边缘',
  'sobel-y': '上下边缘',
  laplacian: '各向边缘',
  box: '均值模糊',
  gaussian: '模糊',
  sharpen: '锐化',
  emboss: '浮雕',
};
