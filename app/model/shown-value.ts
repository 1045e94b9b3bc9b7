/** What a screen shows nothing of, or what turns the text around. */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

const codePoint = (sign: string): string =>
  `‹U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}›`;

/** A value of any kind in a form short enough for a sentence. */
export function shownValue(value: unknown, longest = 24): string | number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return shownText(value, longest);
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'list' : typeof value;
}

/** A text of at most `longest` signs; what is invisible in it is named by its code point. */
export function shownText(text: string, longest = 24): string {
  const signs = [...text.slice(0, 2 * longest + 2)].map((sign) =>
    HIDDEN.test(sign) ? codePoint(sign) : sign,
  );
  let length = 0;
  let fitting = 0;
  for (const sign of signs) {
    length += [...sign].length;
    if (length < longest) fitting++;
  }
  return length <= longest ? signs.join('') : `${signs.slice(0, fitting).join('')}…`;
}
