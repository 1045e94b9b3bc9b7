import type { Lang } from './numbers.ts';

/** The same in both languages: the compiler misses the one that is not there. */
export type Both<T> = Record<Lang, T>;

/** What is the same in both, such as a formula or a name. */
export const same = <T>(value: T): Both<T> => ({ en: value, zh: value });
