/** A key as it goes down. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What stands on other keyboards where a Latin one has these signs. */
const TWINS: Readonly<Record<string, string>> = { '。': '.', '、': '/', '؟': '?' };

/** What a Latin keyboard would give for a press of that key; null where it has no letter or digit there. */
const latinAt = (code: string): string | null =>
  /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(code)?.slice(1).find(Boolean)?.toLowerCase() ?? null;

/**
 * The key that is meant, whatever the keyboard: a sign as it is on a Latin one, letters small, or the name of a key without a sign.
 * Letters and digits of other scripts, and presses that an input method keeps to itself, count by their place; a Latin layout that
 * has moved its letters (German, French, Dvorak) keeps them.
 */
export function keyOf({ key, code }: Press): string {
  if (key === 'Process' || key === 'Unidentified') return latinAt(code) ?? key;
  const sign = key.normalize('NFKC'); // full-width signs become plain ones
  if (/^[ -~]$/.test(sign)) return sign.toLowerCase();
  const isOfOtherScript = /^[\p{L}\p{M}\p{Nd}]+$/u.test(key) && !/\p{Script=Latin}|\d/u.test(key);
  return TWINS[sign] ?? (isOfOtherScript ? latinAt(code) : null) ?? key;
}

const hasModifier = ({ ctrlKey, metaKey, altKey }: Press): boolean => ctrlKey || metaKey || altKey;
/** One of some keys alone; Shift does not matter where it makes the sign (? :) or the capital. */
export const alone = (...keys: string[]) => {
  return (press: Press) => !hasModifier(press) && keys.includes(keyOf(press));
};
/** The same without Shift. */
export const bare = (...keys: string[]) => {
  const isOne = alone(...keys);
  return (press: Press) => !press.shiftKey && isOne(press);
};
/** Ctrl or ⌘ with a letter. */
export const command = (letter: string, shift: boolean) => (press: Press) =>
  (press.ctrlKey || press.metaKey) && !press.altKey && press.shiftKey === shift && keyOf(press) === letter;
