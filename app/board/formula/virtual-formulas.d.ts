/** Written by tools/vite/formulas.mjs: formulas rendered at build time, by their TeX. */
declare module 'virtual:formulas/*' {
  export const formulas: Readonly<Record<string, import('./tree.ts').Tree | undefined>>;
}
