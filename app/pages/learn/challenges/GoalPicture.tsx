import { usePair } from '../../../ui/use-words.ts';
import { challengesEn } from '../../../i18n/words/challenges.en.ts';
import { challengesZh } from '../../../i18n/words/challenges.zh.ts';
import './goal-picture.css';

/** What a cell of the output must be. */
export type GoalCell = 'zero' | 'not-zero' | 'any';

const SIDE = 14; // px of a cell

/** The goal as a small map, where it is a rule for each cell and no picture of its own. */
export function GoalPicture({ cells }: { cells: readonly (readonly GoalCell[])[] }) {
  const words = usePair(challengesEn, challengesZh).goal;
  const kinds = (['not-zero', 'zero', 'any'] as const).filter((kind) => cells.flat().includes(kind));
  return (
    <figure className="goal-picture">
      <svg
        role="img"
        aria-label={words.title}
        width={cells[0].length * SIDE}
        height={cells.length * SIDE}
        viewBox={`0 0 ${cells[0].length * SIDE} ${cells.length * SIDE}`}
      >
        {cells.flatMap((row, y) => row.map((kind, x) => <Cell key={`${y} ${x}`} {...{ kind, x, y }} />))}
      </svg>
      <figcaption>
        <b>{words.title}</b>
        {kinds.map((kind) => (
          <span key={kind}>
            <svg width={SIDE} height={SIDE} aria-hidden="true">
              <Cell kind={kind} x={0} y={0} />
            </svg>
            {words.cells[kind]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function Cell({ kind, x, y }: { kind: GoalCell; x: number; y: number }) {
  const [left, top] = [x * SIDE, y * SIDE];
  return (
    <g className={`goal-cell goal-${kind}`}>
      <rect x={left + 0.5} y={top + 0.5} width={SIDE - 1} height={SIDE - 1} />
      {kind === 'any' && <path d={`M${left + 1} ${top + SIDE - 1}L${left + SIDE - 1} ${top + 1}`} />}
    </g>
  );
}
