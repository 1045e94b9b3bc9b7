import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../Button.tsx';
import './code-block.css';

export interface CodeBlockWords {
  copy: string;
  copied: string;
  /** Where the browser does not let the page copy: the code is selected for the person to do so. */
  selected: string;
  /** Said before a marked line, to those who do not see the mark. */
  changed: string;
}

export interface CodeBlockProps {
  /** What the listing is, for those who hear it. */
  label: string;
  code: string;
  /** Numbers of the lines that stand out, from 0. */
  changed?: ReadonlySet<number>;
  words: CodeBlockWords;
  className?: string;
  /** What else can be done with it: buttons beside that which copies. */
  children?: ReactNode;
}

/** A listing of Python or JavaScript that can be copied; scrolls sideways, with keys too. Its comments stand back. */
export function CodeBlock({ label, code, changed, words, className = '', children }: CodeBlockProps) {
  const pre = useRef<HTMLPreElement>(null);
  /** The code that was copied or selected: changed code is neither. */
  const [done, setDone] = useState<{ code: string; how: 'copied' | 'selected' } | null>(null);
  const select = () => {
    if (pre.current) window.getSelection()?.selectAllChildren(pre.current);
    setDone({ code, how: 'selected' });
  };
  const copy = () => {
    // A page that is not secure has no clipboard.
    if (!navigator.clipboard) return select();
    navigator.clipboard.writeText(code).then(() => setDone({ code, how: 'copied' }), select);
  };
  const how = done?.code === code ? done.how : null;
  return (
    <div className={`ui-code ${className}`}>
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex -- to be scrolled with the arrow keys */}
      <pre ref={pre} role="region" aria-label={label} tabIndex={0} data-marks={changed !== undefined}>
        {code
          .trimEnd()
          .split('\n')
          .map((line, i) => (
            <Line key={i} text={line} isChanged={changed?.has(i) ?? false} changedLabel={words.changed} />
          ))}
      </pre>
      {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
      <div className="ui-code-foot">
        <Button icon={how === 'copied' ? 'check' : undefined} onClick={copy}>
          {words.copy}
        </Button>
        {children}
        <span role="status">{how && words[how]}</span>
      </div>
    </div>
  );
}

/** A comment from its sign on; a sign inside quotes begins none, and none of ours is. */
const COMMENT = /(^|\s)(#|\/\/) .*$/;

function Line({ text, isChanged, changedLabel }: { text: string; isChanged: boolean; changedLabel: string }) {
  const at = COMMENT.exec(text)?.index ?? text.length;
  return (
    <code data-changed={isChanged}>
      {isChanged && <span className="visually-hidden">{changedLabel} </span>}
      {text.slice(0, at)}
      {at < text.length && <i>{text.slice(at)}</i>}
      {'\n'}
    </code>
  );
}
