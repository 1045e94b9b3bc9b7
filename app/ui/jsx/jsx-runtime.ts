// How JSX becomes elements in this app: as React does it, but that a text with siblings gets an element of its own.
//
// A browser's translation takes text nodes out of the page and puts its own in their place. React goes on to write into the nodes
// that it made: a number that changes stays as it was for the reader, and an element that is to come before such a text or go
// with it throws. Text that is all that an element holds is safe, since React then replaces the whole content of the element.
// So no text of ours has a sibling. (https://github.com/facebook/react/issues/11538)
import { Fragment, jsx as one, jsxs as many } from 'react/jsx-runtime';
import type { ElementType, Key, ReactElement, ReactNode } from 'react';

export { Fragment };
export type { JSX } from 'react';

/** Hosts that hold text and nothing else. */
const TEXT_ONLY = new Set(['option', 'title', 'textarea', 'style', 'script', 'text', 'tspan', 'textPath']);

type Props = Record<string, unknown> & { children?: ReactNode };

/** White space alone is left: translators pass over it, and as an element it would take room between flex items. */
const isText = (child: unknown): boolean =>
  typeof child === 'number' ||
  typeof child === 'bigint' ||
  (typeof child === 'string' && child.trim() !== '');

function apart(child: ReactNode, index: number): ReactNode {
  if (Array.isArray(child)) return child.map(apart);
  return isText(child)
    ? one('x-text' as ElementType, { children: `${child as string}` }, `text ${index}`)
    : child;
}

const holdsElements = (type: ElementType): boolean => typeof type !== 'string' || !TEXT_ONLY.has(type);

/** One child, or a list of them in braces. A fragment's only text may have siblings where the fragment stands. */
export function jsx(type: ElementType, props: Props, key?: Key): ReactElement {
  const { children } = props;
  const mayHaveSiblings = Array.isArray(children) || (type === Fragment && isText(children));
  if (!mayHaveSiblings || !holdsElements(type)) return one(type, props, key);
  return one(
    type,
    { ...props, children: Array.isArray(children) ? children.map(apart) : apart(children, 0) },
    key,
  );
}

/** Several children, as they are written. */
export function jsxs(type: ElementType, props: Props, key?: Key): ReactElement {
  if (!holdsElements(type)) return many(type, props, key);
  return many(type, { ...props, children: (props.children as ReactNode[]).map(apart) }, key);
}
