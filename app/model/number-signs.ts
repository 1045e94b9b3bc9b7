// The signs of numbers, whoever wrote them: keyboards of both languages, spreadsheets, typesetters, programs.

/** Every dash that is put for a minus, also the pair of long ones that a Chinese keyboard gives. */
const MINUS = /——|[\u2010-\u2015\u2043\u207b\u208b\u2212\u2796\ufe58\ufe63\uff0d]/g;
/** Full stops of Chinese, full-width and half-width. */
const POINT = /[\u3002\uff0e\uff61\ufe52]/g;
const COMMA = /[\uff0c\ufe50]/g;
/** Signs that show nothing: zero-width spaces and joiners, marks of direction, soft hyphens, byte order marks. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** What a full-width letter or sign is more than the plain one. */
const WIDE = 0xfee0;

/**
 * The text with plain digits, minus, plus, point, comma and spaces, and without signs that show nothing. Line breaks and
 * tabs stay, and so does everything else.
 */
export function plainSigns(text: string): string {
  // Nearly always there is nothing to do.
  if (/^[\x20-\x7e\t\r\n]*$/.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(MINUS, '-')
    .replace(POINT, '.')
    .replace(COMMA, ',')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDE))
    .replace(/\p{Nd}/gu, (digit) => digit.normalize('NFKC'));
}

/** Whether a key pressed on a cell begins a number. */
export const beginsNumber = (key: string): boolean => /^[-+.,\d]$/.test(plainSigns(key));
