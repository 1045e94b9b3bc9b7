import { value } from '../../i18n/numbers.ts';
import type { ColourTable, Domain } from '../../image/colour-map.ts';
import './compare.css';

const STOPS = [0, 32, 64, 96, 128, 160, 192, 224, 255];

interface ScaleBarProps {
  name: string;
  domain: Domain;
  table: ColourTable;
  /** Values may go beyond the ends, and have their colours. */
  isOpen?: boolean;
  /** In place of the ends where all is zero. */
  zero?: string;
}

/** What the colours of signed maps stand for. */
export function ScaleBar({ name, domain, table, isOpen = false, zero }: ScaleBarProps) {
  const colours = STOPS.map((stop) => `rgb(${table.subarray(3 * stop, 3 * stop + 3).join(' ')})`);
  const middle = colours[STOPS.length >> 1];
  const background = zero ? middle : `linear-gradient(to right, ${colours.join(', ')})`;
  return (
    <div className="scale-bar">
      <span>{name}</span>
      <span className="scale-colours" style={{ background }} />
      <span className="scale-ends">
        {zero ?? (
          <>
            <span>
              {isOpen && '≤ '}
              {value(domain.low)}
            </span>
            <span>0</span>
            <span>
              {isOpen && '≥ '}
              {value(domain.high)}
            </span>
          </>
        )}
      </span>
    </div>
  );
}
