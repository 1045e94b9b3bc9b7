/** A piece of a Chinese sentence: set off by a space where it begins with a figure or a Latin letter. */
export function spaced(text: string): string {
  return /^[\x21-\x7e−⌈⌊]/.test(text) ? ` ${text}` : text;
}

/** Sentences one after the other: with spaces, in Chinese without. */
export function paragraph(sentences: readonly string[], lang: 'en' | 'zh'): string {
  return sentences.filter(Boolean).join(lang === 'zh' ? '' : ' ');
}
