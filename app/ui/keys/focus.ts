/** To whom keys belong first: a text field keeps all, a control some, the page none. */
export type Focus = 'text' | 'control' | 'page';

const TEXT =
  'textarea, [contenteditable], input:not([type=range], [type=radio], [type=checkbox], [type=button], [type=file])';
const CONTROL =
  'input, select, button, a[href], summary, [role=grid], [role=slider], [role=tab], [role=radio], [role=spinbutton]';

export function focusOf(target: Pick<Element, 'closest'> | null): Focus {
  if (target?.closest(TEXT)) return 'text';
  return target?.closest(CONTROL) ? 'control' : 'page';
}
