/** A piece of a Chinese sentence: set off by a space where it begins with a figure or a Latin letter. */
export function spaced(text: string): string {
  return /^[\x21-\x7e−⌈⌊]/.test(text) ? ` ${text}` : text;
}
