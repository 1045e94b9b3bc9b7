import { createContext, createElement, memo, useContext, useMemo } from 'react';
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

const Marks = createContext<{ active: Ids; pointed: Ids }>({ active: new Set(), pointed: new Set() });

/** A part of the formula that can be pointed at: all that renders again while stepping. */
function Marked({ tag, props, children }: { tag: string; props: TreeProps; children: ReactNode[] }) {
  const { active, pointed } = useContext(Marks);
  const id = props['data-ref'] as string;
  const marks = { 'data-active': active.has(id), 'data-pointed': pointed.has(id) };
  return createElement(tag, { ...props, ...marks }, ...children);
}

function toElement(tree: Tree): ReactNode {
  if (typeof tree === 'string') return tree;
  const [tag, props, ...rest] = tree;
  const children = rest.map(toElement);
  return props?.['data-ref']
    ? createElement(Marked, { tag, props, children })
    : createElement(tag, props, ...children);
}

/** Made once for a tree: a step changes the context above it, not the elements. */
const Elements = memo(({ tree }: { tree: Tree }) => toElement(tree));
Elements.displayName = 'FormulaElements';

/** A rendered formula. Screen readers get its MathML; its parts light up with the cells that they stand for. */
export const FormulaTree = memo(function FormulaTree({ tree, active, pointed, onPoint }: Props) {
  const marks = useMemo(() => ({ active, pointed }), [active, pointed]);
  return (
    <div className="formula" translate="no" {...pointing(onPoint)}>
      <Marks value={marks}>
        <Elements tree={tree} />
      </Marks>
    </div>
  );
});
