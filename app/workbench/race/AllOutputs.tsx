import { count } from '../../i18n/numbers.ts';
import { costOf } from '../../model/pixel-cost.ts';
import { pixelLayout } from './pixel-layout.ts';
import type { PixelRoom } from './pixel-layout.ts';
import { PixelRows } from './PixelRows.tsx';
import type { GroupLook } from './looks.ts';
import type { RaceFacts } from './race-facts.ts';
import { useRaceWords } from './use-race-words.ts';
import './all-outputs.css';

interface AllOutputsProps {
  facts: RaceFacts;
  looks: readonly [standard: readonly GroupLook[], layer: readonly GroupLook[]];
  room: PixelRoom;
  /** Ticks done of this part. */
  ticks: number;
}

/** The second part: every output of the pixel. What is filtered once is drawn once. */
export function AllOutputs({ facts, looks, room, ticks }: AllOutputsProps) {
  const { all: words } = useRaceWords();
  const { cost, lanes, names } = facts;
  const { outputs, maps, standard, first, mixing } = cost;
  const { halves, unit, isStacked } = pixelLayout(lanes, cost, room);
  const total = costOf(cost, outputs);
  const heads = [
    { title: words.afresh(names[0]), sum: words.repeated(outputs, standard), total: total.standard },
    maps > 0
      ? {
          title: words.shared(names[1], outputs),
          sum: words.once(first * maps, outputs, mixing),
          total: total.layer,
        }
      : { title: words.parts(names[1]), sum: words.repeated(outputs, first), total: total.layer },
  ];
  // What every filtered cell is mixed from has its lane's colour at the foot.
  const hueOf = (i: 0 | 1) => (group: number) => looks[i][group].hue ?? 'ink';
  return (
    <section className="race-all" aria-labelledby="race-all">
      <h3 id="race-all">{words.title(outputs)}</h3>
      <div className="race-halves" data-stacked={isStacked}>
        {halves.map((half, i) => (
          <div key={half.kind} className="race-half">
            <p style={{ minWidth: Math.min(half.width, room.width) }}>
              <span>{heads[i].title}</span>
              <span className="race-half-sum">
                {heads[i].sum} <b>{count(heads[i].total)}</b>
              </span>
            </p>
            <PixelRows
              {...{ half, unit }}
              text={room.text}
              done={ticks}
              hueOf={hueOf(i as 0 | 1)}
              label={`${heads[i].title}. ${heads[i].sum} ${count(heads[i].total)}`}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
