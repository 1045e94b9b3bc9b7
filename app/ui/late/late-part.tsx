import { use } from 'react';
import type { ComponentType } from 'react';
import { late } from '../../late/late.ts';
import { Awaited, NotArrived, NotArrivedOver } from './NotArrived.tsx';
import { useLate } from './use-late.ts';
import './late.css';

type Load<P> = () => Promise<ComponentType<P>>;

/**
 * A component that is fetched when it is first drawn; until then its nearest `Suspense` waits, and with it all that stands there.
 * Where it does not come that is said in its place, and nothing else of the page is touched: it is tried again by a button, and by
 * itself when the network is back.
 */
export function latePart<P extends object>(load: Load<P>): ComponentType<P> {
  const part = late(load);
  return function LatePart(props: P) {
    const now = useLate(part);
    if (now.kind === 'there') return <now.part {...props} />;
    if (now.kind === 'absent') return <NotArrived again={part.again} />;
    // Does not return before the attempt has ended.
    use(part.settled());
    return null;
  };
}

/** The same for what lies over the page, as a dialog does. */
export function lateOver<P extends { onClose: () => void }>(load: Load<P>): ComponentType<P> {
  const part = late(load);
  return function LateOver(props: P) {
    const now = useLate(part);
    if (now.kind === 'there') return <now.part {...props} />;
    if (now.kind === 'absent') return <NotArrivedOver again={part.again} onClose={props.onClose} />;
    return <Awaited isOver />;
  };
}

/** The same for a page, or for all of its `main`. */
export function latePage<P extends object>(load: Load<P>): ComponentType<P> {
  const part = late(load);
  return function LatePage(props: P) {
    const now = useLate(part);
    if (now.kind === 'there') return <now.part {...props} />;
    return (
      <main className="ui-late-page">
        {now.kind === 'absent' ? <NotArrived again={part.again} /> : <Awaited />}
      </main>
    );
  };
}
