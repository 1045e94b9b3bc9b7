import { memo } from 'react';
import type { CSSProperties } from 'react';
import { refId } from '../../model/refs.ts';
import type { Ref } from '../../model/refs.ts';
import { pointing } from '../pointing.ts';
import type { CodeLine, CodeView } from './code-view.ts';
import type { CodePart } from './parts.ts';
import './code.css';

type Ids = ReadonlySet<string>;

interface Props {
  view: CodeView;
  /** Ids of the symbols and lines that are pointed at, here or elsewhere. */
  pointed: Ids;
  /** Called with the symbol or line under the pointer; with null when it leaves. */
  onPoint: (ref: Ref | null) => void;
}

function Part({ text, symbol, pointed }: CodePart & { pointed: Ids }) {
  if (!symbol) return text;
  const id = refId({ kind: 'symbol', name: symbol });
  return (
    <span data-ref={id} data-pointed={pointed.has(id)}>
      {text}
    </span>
  );
}

interface LineProps {
  line: CodeLine;
  index: number;
  pointed: Ids;
}

const Line = memo(function Line({ line, index, pointed }: LineProps) {
  const { parts, indent, role, symbols, active, variable } = line;
  const id = refId({ kind: 'line', index });
  const isLoopPointedAt =
    role.kind === 'loop' && symbols.some((name) => pointed.has(refId({ kind: 'symbol', name })));
  return (
    <li
      data-ref={id}
      data-pointed={isLoopPointedAt || pointed.has(id)}
      aria-current={active ? 'step' : undefined}
      style={{ '--indent': indent } as CSSProperties}
    >
      <code>
        {parts.map((part, i) => (
          <Part key={i} {...part} pointed={pointed} />
        ))}
      </code>
      {variable && (
        <code className="code-variable">
          {variable.name} = {variable.value}
        </code>
      )}
    </li>
  );
}, isSameLine);

/** From one step to the next only values change, and few of them. */
function isSameLine(a: LineProps, b: LineProps): boolean {
  return (
    a.pointed === b.pointed &&
    a.index === b.index &&
    a.line.parts === b.line.parts &&
    a.line.active === b.line.active &&
    a.line.variable?.value === b.line.variable?.value
  );
}

/** The loop nest as a list of lines, with the line at work and the values of its loops. */
export function CodeListing({ view, pointed, onPoint }: Props) {
  return (
    <ol className="code" translate="no" {...pointing(onPoint)}>
      {view.lines.map((line, index) => (
        <Line key={index} line={line} index={index} pointed={pointed} />
      ))}
    </ol>
  );
}
