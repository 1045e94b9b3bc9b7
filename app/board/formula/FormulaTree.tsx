import {
  createContext,
  createElement,
  memo,
  useContext,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ReactNode } from 'react';
import type { Ref } from '../../model/refs.ts';
import { pointing } from '../pointing.ts';
import type { Tree, TreeProps } from './tree.ts';
import 'katex/dist/katex.min.css';
import './formula.css';

type Ids = ReadonlySet<string>;

interface Props {
  tree: Tree;
  /** Ids of the symbols that take part in the current step. */
  active: Ids;
  /** Ids of the symbols that are pointed at, here or elsewhere. */
  pointed: Ids;
  /** Called with the symbol under the pointer; with null when it leaves. */
  onPoint: (ref: Ref | null) => void;
}

/** What is marked in a formula: each part hears of it by itself, and renders only when its own marks change. */
function createMarks(active: Ids, pointed: Ids) {
  const parts = new Set<() => void>();
  let marks = { active, pointed };
  return {
    of: (kind: 'active' | 'pointed', id: string) => marks[kind].has(id),
    set(next: typeof marks) {
      if (next.active === marks.active && next.pointed === marks.pointed) return;
      marks = next;
      for (const heard of parts) heard();
    },
    subscribe: (heard: () => void) => {
      parts.add(heard);
      return () => parts.delete(heard);
    },
  };
}

const NONE: Ids = new Set();
const Marks = createContext(createMarks(NONE, NONE));

/** A part of the formula that can be pointed at: all that renders again while stepping. */
function Marked({ tag, props, children }: { tag: string; props: TreeProps; children: ReactNode[] }) {
  const marks = useContext(Marks);
  const id = props['data-ref'] as string;
  const isMarked = (kind: 'active' | 'pointed') => () => marks.of(kind, id);
  const active = useSyncExternalStore(marks.subscribe, isMarked('active'), isMarked('active'));
  const pointed = useSyncExternalStore(marks.subscribe, isMarked('pointed'), isMarked('pointed'));
  return createElement(tag, { ...props, 'data-active': active, 'data-pointed': pointed }, ...children);
}

function toElement(tree: Tree): ReactNode {
  if (typeof tree === 'string') return tree;
  const [tag, props, ...rest] = tree;
  const children = rest.map(toElement);
  return props?.['data-ref']
    ? createElement(Marked, { tag, props, children })
    : createElement(tag, props, ...children);
}

/** Made once for a tree: a step changes the marks, not the elements. */
const Elements = memo(({ tree }: { tree: Tree }) => toElement(tree));
Elements.displayName = 'FormulaElements';

/** A rendered formula. Screen readers get its MathML; its parts light up with the cells that they stand for. */
export const FormulaTree = memo(function FormulaTree({ tree, active, pointed, onPoint }: Props) {
  const [marks] = useState(() => createMarks(active, pointed));
  useLayoutEffect(() => marks.set({ active, pointed }), [marks, active, pointed]);
  return (
    <div className="formula" translate="no" {...pointing(onPoint)}>
      <Marks value={marks}>
        <Elements tree={tree} />
      </Marks>
    </div>
  );
});
