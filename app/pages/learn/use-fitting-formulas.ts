import { useEffect } from 'react';
import type { RefObject } from 'react';
import { act } from '../../state/act.ts';

/** No smaller than this share of the text; what is wider still is scrolled, with keys too. */
const LEAST = 0.62;

function fit(formula: HTMLElement): void {
  formula.style.fontSize = '';
  const share = formula.clientWidth / formula.scrollWidth;
  if (formula.clientWidth > 0 && share < 1) {
    // A little less: letters are set on whole pixels.
    formula.style.fontSize = `${Math.max(LEAST, Math.floor(98 * share) / 100)}em`;
  }
  if (formula.scrollWidth > formula.clientWidth) formula.tabIndex = 0;
  else formula.removeAttribute('tabindex');
}

/** Sets every displayed formula as large as its column allows, whenever the column changes. `content` names what is in it. */
export function useFittingFormulas(column: RefObject<HTMLElement | null>, content: unknown): void {
  useEffect(() => {
    const node = column.current;
    if (!node) return;
    const all = () => node.querySelectorAll<HTMLElement>('.katex-display').forEach(fit);
    all();
    let width = node.clientWidth;
    const observer = new ResizeObserver(() => {
      if (node.clientWidth === width) return;
      width = node.clientWidth;
      all();
    });
    observer.observe(node);
    // What is folded has no width until it is opened.
    node.addEventListener('toggle', all, { capture: true });
    // Until the formulas' own letters are there, others stand in for them.
    act(() => document.fonts.ready.then(all));
    return () => {
      observer.disconnect();
      node.removeEventListener('toggle', all, { capture: true });
    };
  }, [column, content]);
}
