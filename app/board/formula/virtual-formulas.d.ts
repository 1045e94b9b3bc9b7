/** Written by tools/vite-formulas.mjs: the formulas rendered at build time, by their TeX. */
declare module 'virtual:formulas' {
  export const formulas: Readonly<Record<string, import('./tree.ts').Tree | undefined>>;
}
