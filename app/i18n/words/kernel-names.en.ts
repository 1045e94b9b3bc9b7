import type { NamedKernel } from '../../model/kernel-name.ts';

/** What a kernel does, in as few words as stand under one. */
export const kernelNamesEn: Record<NamedKernel, string> = {
  identity: 'unchanged',
  'sobel-x': 'edges left–right',
  'sobel-y': 'edges up–down',
  laplacian: 'every edge',
  box: 'even blur',
  gaussian: 'blur',
  sharpen: 'sharpen',
  emboss: 'emboss',
};
