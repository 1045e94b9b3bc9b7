declare module 'virtual:search/*' {
  export const entries: readonly import('./find.ts').Entry[];
}
