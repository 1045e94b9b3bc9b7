// React as the opening screen needs it: components of the board, called once and made into elements at once. They are the app's
// own; what they ask the page for is in at-rest.ts.
type Props = Record<string, unknown> & { children?: unknown };
type Component = (props: Props) => unknown;

export const Fragment: Component = ({ children }) => children;
export const memo = (component: Component): Component => component;

/** An element of the page with all that its component says of it, or what the component gives. */
export function jsx(type: string | Component, props: Props): unknown {
  if (typeof type !== 'string') return type(props);
  const element = document.createElement(type);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children' || typeof value === 'function' || value === undefined || value === null) continue;
    if (name === 'style') putStyle(element, value as Record<string, string | number>);
    else if (name === 'className') element.className = value as string;
    else if (value !== false || /^(aria|data)-/.test(name))
      element.setAttribute(name, `${value as string | number | boolean}`);
  }
  append(element, props.children);
  return element;
}
export const jsxs = jsx;

/** Not as an attribute: the page's policy has no room for those. */
function putStyle({ style }: HTMLElement, rules: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(rules)) {
    const text = typeof value === 'number' ? `${value}px` : value;
    if (name.startsWith('--')) style.setProperty(name, text);
    else Object.assign(style, { [name]: text });
  }
}

/** What React draws of children: elements and texts, in lists of any depth; nothing of what is false or empty. */
export function append(parent: Element, child: unknown): void {
  if (Array.isArray(child)) child.forEach((one) => append(parent, one));
  else if (child instanceof Node) parent.append(child);
  else if (typeof child === 'string' || typeof child === 'number') parent.append(String(child));
}
