// What mail, chat programs and word processors do to a link on its way, undone. Every rule is safe because an address that this
// page has written never looks like that: `writeAddress` gives ASCII without spaces that ends in a letter or a digit.

/** Signs that a sentence puts behind a link, and programs take into it. A question mark there begins no pair: it does no harm. */
const SENTENCE_END = /[\s)\]}>.,;:!'"…。，；：！）】》」』”’]+$/u;

/** The fragment as it was written, before others handled it. The same text where nobody has. */
export function unmangled(fragment: string): string {
  let text = fragment;
  // The whole of it encoded, `#` perhaps too: no mark of its own is left.
  if (!/[?&=]/.test(text) && /%(3F|26|3D|2F)/i.test(text)) text = decoded(text);
  // Full-width signs (？ ＆ ＝ ，), from a keyboard for Chinese.
  text = text.normalize('NFKC');
  // HTML that was escaped once or more.
  while (/&(amp|#38|#x26);/i.test(text)) text = text.replace(/&(amp|#38|#x26);/gi, '&');
  // Lines of a mail broken at a fixed width, and invisible signs that allow a break.
  text = text.replace(/=\r?\n/g, '').replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/gu, '');
  // Mail's `quoted-printable`: every `=` has become `=3D`.
  const signs = text.match(/=(3D)?/gi);
  if (signs?.every((sign) => sign.length > 1)) text = text.replace(/=3D/gi, '=');
  // Dashes that a word processor has made of minus signs.
  text = text.replace(/[‐‑‒–—―−]/gu, '-');
  return text.replace(SENTENCE_END, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
