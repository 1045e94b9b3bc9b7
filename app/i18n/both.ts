// What both languages share, and how Chinese sets its sentences.
import type { Lang } from './numbers.ts';

/** The same in both languages: the compiler misses the one that is not there. */
export type Both<T> = Record<Lang, T>;

/** What is the same in both, such as a formula or a name. */
export const same = <T>(value: T): Both<T> => ({ en: value, zh: value });

/** A piece of a Chinese sentence: set off by a space where it begins with a figure or a Latin letter. */
export function spaced(text: string): string {
  return /^[\x21-\x7e−⌈⌊]/.test(text) ? ` ${text}` : text;
}

/** A name that ends in a figure is set off from the Chinese that follows. */
export const before = (name: string): string => (/\d$/.test(name) ? `${name} ` : name);

/** Sentences one after the other: with spaces, in Chinese without. */
export function paragraph(sentences: readonly string[], lang: Lang): string {
  return sentences.filter(Boolean).join(lang === 'zh' ? '' : ' ');
}
