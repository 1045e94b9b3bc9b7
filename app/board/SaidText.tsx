import type { Said } from '../i18n/said.ts';
import './said-text.css';

/** A sentence in pieces: numbers are set off, the name of a lane has its hue. */
export function SaidText({ pieces }: { pieces: readonly Said[] }) {
  return pieces.map((piece, i) => {
    if (typeof piece === 'string') return <span key={i}>{piece}</span>;
    if ('number' in piece) return <b key={i}>{piece.number}</b>;
    return (
      <b key={i} className="said-lane">
        {piece.lane}
      </b>
    );
  });
}
