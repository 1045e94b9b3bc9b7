import { Fragment } from 'react';

/** A sentence in which `code` stands in backquotes. */
export function Coded({ text }: { text: string }) {
  return text
    .split('`')
    .map((piece, i) => (i % 2 === 1 ? <code key={i}>{piece}</code> : <Fragment key={i}>{piece}</Fragment>));
}
