import { Fragment, useEffect, useRef } from 'react';
import type { Bug, Found } from './literal.ts';
import { bugAt } from './formula.ts';
import type { Formula, Piece, PressSymbol, SymbolId } from './formula.ts';
import './literal-formula.css';

export interface FormulaLineProps {
  label: string;
  formula: Formula;
  found: Found;
  /** Every bug is repaired: nothing crossed out is shown any more. */
  isClean: boolean;
  nameOf: (symbol: PressSymbol) => string;
  onPress: (id: SymbolId, bug: Bug | null) => void;
}

/** Letters slanted, numbers and signs upright, as in the prose. */
const setMath = (text: string) =>
  text.split(/([A-Za-z]+)/).map((part, at) => (at % 2 === 1 ? <i key={at}>{part}</i> : part));

/** A formula set in the prose's own letters, each index a button. */
export function FormulaLine({ label, formula, found, isClean, nameOf, onPress }: FormulaLineProps) {
  const line = useRef<HTMLDivElement>(null);
  // The last press may take its own button away: the focus then stays at the formula.
  useEffect(() => {
    if (isClean && document.activeElement === document.body) line.current?.focus({ preventScroll: true });
  }, [isClean]);
  const button = (symbol: PressSymbol) => (
    <button
      key={symbol.id}
      type="button"
      className="literal-symbol"
      aria-label={nameOf(symbol)}
      data-changed={symbol.now !== symbol.printed}
      onClick={() => onPress(symbol.id, bugAt(symbol, found))}
    >
      {symbol.now !== symbol.printed && !isClean && <s>{setMath(symbol.printed)}</s>}
      {symbol.now !== '' && <span>{setMath(symbol.now)}</span>}
    </button>
  );
  const piece = (one: Piece, at: number) => {
    if (one.kind === 'sign')
      return (
        <span key={at} aria-hidden="true">
          {one.sign}
        </span>
      );
    if (one.kind === 'letter')
      return (
        <span key={at} className="literal-letter">
          <var aria-hidden="true">{one.letter}</var>
          <span className="literal-indices">
            {one.indices.map((index, i) => (
              <Fragment key={index.id}>
                {i > 0 && <span aria-hidden="true">,</span>}
                {button(index)}
              </Fragment>
            ))}
          </span>
        </span>
      );
    const isGone = one.bottom.now === '';
    if (isGone && isClean) return null;
    return (
      <span key={at} className="literal-sum" data-gone={isGone}>
        {button(one.top)}
        <span className="literal-sigma" aria-hidden="true">
          ∑
        </span>
        {button(one.bottom)}
      </span>
    );
  };
  return (
    <div ref={line} tabIndex={-1} role="group" aria-label={label} className="literal-formula-line">
      <span className="literal-side">{formula.left.map(piece)}</span>
      <span className="literal-side">{formula.right.map(piece)}</span>
    </div>
  );
}
