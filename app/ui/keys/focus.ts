/** To whom keys belong first: a text field keeps all, a control some, the page none. */
export type Focus = 'text' | 'control' | 'page';

const TEXT =
  'textarea, [contenteditable], input:not([type=range], [type=radio], [type=checkbox], [type=button], [type=file])';
// Not links: all that they use is Enter, and after a click in the header the keys of the page are wanted.
const CONTROL =
  'input, select, button, summary, [role=grid], [role=slider], [role=tab], [role=radio], [role=spinbutton]';

export function focusOf(target: Pick<Element, 'closest'> | null): Focus {
  if (target?.closest(TEXT)) return 'text';
  return target?.closest(CONTROL) ? 'control' : 'page';
}
