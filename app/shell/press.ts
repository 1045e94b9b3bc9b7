/** A key as it goes down. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const hasModifier = ({ ctrlKey, metaKey, altKey }: Press): boolean => ctrlKey || metaKey || altKey;
/** One of some keys alone; Shift does not matter where it makes the sign (? :) or the capital. */
export const alone = (...keys: string[]) => {
  return (press: Press) => !hasModifier(press) && keys.includes(press.key);
};
/** The same without Shift. */
export const bare = (...keys: string[]) => {
  const isOne = alone(...keys);
  return (press: Press) => !press.shiftKey && isOne(press);
};
/** Ctrl or ⌘ with a letter. */
export const command = (letter: string, shift: boolean) => (press: Press) =>
  (press.ctrlKey || press.metaKey) &&
  !press.altKey &&
  press.shiftKey === shift &&
  press.key.toLowerCase() === letter;
