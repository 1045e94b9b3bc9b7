/** A plain decimal, as people and programs write it. Short, so that hostile text costs nothing. */
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const LONGEST = 40;

/** A number or its decimal text; ±Infinity where it is too large for a number; null for anything else. */
export function readNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isNaN(value) ? null : value + 0; // + 0: no −0
  if (typeof value !== 'string' || value.length > LONGEST) return null;
  const text = value.trim().replace(/^\u2212/, '-'); // the minus sign that the app itself prints
  return DECIMAL.test(text) ? Number(text) : null;
}

/** A value of any kind in a form short enough for a sentence. Nothing invisible and nothing that turns the text around. */
export function shownValue(value: unknown, longest = 24): string | number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return Array.isArray(value) ? 'list' : typeof value;
  const visible = [...value.slice(0, 4 * longest)].filter((char) => !/\p{C}/u.test(char));
  return visible.length > longest ? `${visible.slice(0, longest - 1).join('')}…` : visible.join('');
}
