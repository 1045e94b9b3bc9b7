import { PARTS } from '../../model/networks/types.ts';
import type { Part } from '../../model/networks/types.ts';
import './cost-stacks.css';

/** What tells the parts apart without colour; a part without marks is plain. */
const MARKS: Record<Part, string> = {
  depthwise: 'M-2,2L2,-2M-2,10L10,-2M6,10L10,6',
  pointwise: '',
  standard: 'M2,2h1.5M6,6h1.5',
  dense: 'M0,2H8M0,6H8',
  excite: 'M2,0V8M6,0V8',
  other: 'M0,0L8,8M8,0L0,8',
};

export const fillOf = (prefix: string, part: Part): string => `url(#${prefix}-${part})`;

/** The fills of the parts, once in a figure; `prefix` keeps two figures apart. */
export function Fills({ prefix }: { prefix: string }) {
  return (
    <defs>
      {PARTS.map((part) => (
        <pattern key={part} id={`${prefix}-${part}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect className={`cost-stacks-${part}`} width="8" height="8" />
          <path className="cost-stacks-marks" d={MARKS[part]} />
        </pattern>
      ))}
    </defs>
  );
}

/** A small square of a part's fill, beside its name. */
export const Swatch = ({ prefix, part }: { prefix: string; part: Part }) => (
  <svg className="cost-stacks-swatch" viewBox="0 0 16 16" aria-hidden="true">
    <rect width="16" height="16" fill={fillOf(prefix, part)} />
  </svg>
);
