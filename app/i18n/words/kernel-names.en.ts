/** What a kernel does, by the name of its preset, in as few words as stand under one. */
export const kernelNamesEn = {
  identity: 'unchanged',
  'sobel-x': 'edges left–right',
  'sobel-y': 'edges up–down',
  laplacian: 'every edge',
  box: 'even blur',
  gaussian: 'blur',
  sharpen: 'sharpen',
  emboss: 'emboss',
};
