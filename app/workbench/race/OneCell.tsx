import { value } from '../../i18n/numbers.ts';
import { sumText } from '../../i18n/terms.ts';
import type { Race } from '../../state/board/board-state.ts';
import { laneAt } from './lanes.ts';
import type { LaneState, RaceLane } from './lanes.ts';
import { InputMaps } from './InputMaps.tsx';
import { LaneRow } from './LaneRow.tsx';
import { LaneSquares } from './LaneSquares.tsx';
import type { GroupLook } from './looks.ts';
import type { RaceFacts } from './race-facts.ts';
import { laneLayout } from './tap-layout.ts';
import type { SheetLayout } from './sheet-layout.ts';
import { useRaceWords } from './use-race-words.ts';
import type { Verdict } from './verdict.ts';
import './one-cell.css';

interface OneCellProps {
  race: Race;
  facts: RaceFacts;
  looks: readonly [standard: readonly GroupLook[], layer: readonly GroupLook[]];
  sheet: SheetLayout;
  /** Ticks done of this part, and whether the next one is under way. */
  ticks: number;
  isOver: boolean;
  verdict: Verdict;
  onPoint: (lane: RaceLane, tap: number | null) => void;
  onPick: (tick: number) => void;
}

/** The first part: one output cell, a square for each multiply-add, in both layers. */
export function OneCell({
  race,
  facts,
  looks,
  sheet,
  ticks,
  isOver,
  verdict,
  onPoint,
  onPick,
}: OneCellProps) {
  const words = useRaceWords();
  const { cell, of } = race;
  const { form, taps, head, hasMaps } = sheet;
  const { lanes, cost, names } = facts;
  const [standard, layer] = lanes;
  const isAligned = layer.groups.filter(({ kind }) => kind !== 'mix').length === standard.groups.length;
  const states = lanes.map((lane) => laneAt(lane, ticks)) as [LaneState, LaneState];
  const zeros = race.reply.standard.weights.filter((weight) => weight === 0).length;
  const { between } = of.made.settings;
  const why = {
    same: words.one.same,
    weights: words.one.otherWeights,
    activation: words.one.between(between === 'relu6' ? 'ReLU6' : 'ReLU'),
  }[verdict];
  const areThrough = states.every(({ isThrough }) => isThrough);
  // Under the same squares of the standard lane names need not be said twice, but for the mixing's.
  const isUnder = isAligned && sheet.lanes === 'beside' && form.shape === 'line';
  const heads = isUnder
    ? looks[1].map((look) => (look.hue ? { ...look, head: '', marker: '' } : look))
    : looks[1];
  // An input map over its squares is as high as its name is, but for a little air.
  const side = head - 6;
  const drawn = (i: 0 | 1, room: number, caption: string | null) => {
    const layout = laneLayout(lanes[i], form, taps, room);
    return (
      <>
        {hasMaps && i === 0 && <InputMaps lane={standard} state={states[0]} {...{ of, layout, side }} />}
        <LaneSquares
          lane={lanes[i]}
          state={states[i]}
          looks={i === 0 ? looks[0] : heads}
          label={words.tap.row(names[i], lanes[i].count, partsText(lanes[i], looks[i], words.tap.part))}
          {...{ layout, form, caption }}
          text={taps.text}
          indent={hasMaps && i === 0 ? side + 4 : 0}
          isLive={!isOver && ticks <= lanes[i].count}
          onPoint={(tap) => onPoint(lanes[i], tap)}
          onPick={(tap) => onPick(tap + 1)}
        />
      </>
    );
  };
  const small = Math.round(taps.text * 1.5);
  const isOneStep = cost.maps === 0;
  return (
    <section className="race-one" aria-labelledby="race-one">
      <header>
        <h3 id="race-one">{words.one.title}</h3>
        <p>{words.one.cell(cell.channel + 1, cell.row + 1, cell.column + 1)}</p>
      </header>
      <div className="race-lanes" data-lanes={sheet.lanes}>
        <LaneRow
          kind="standard"
          head={head}
          name={names[0]}
          weights={words.one.own(standard.count)}
          result={value(states[0].result ?? states[0].partial)}
          isDone={states[0].isThrough}
          notes={[states[0].isThrough ? words.one.steps(standard.count) : words.one.sofar]}
        >
          {drawn(0, head, words.one.sum(standard.count, zeros))}
        </LaneRow>
        <LaneRow
          kind="layer"
          head={small}
          name={names[1]}
          weights={
            isOneStep ? words.one.own(layer.count) : words.one.shared(cost.first * cost.maps, cost.mixing)
          }
          result={value(states[1].result ?? states[1].partial)}
          isDone={states[1].isThrough}
          notes={[
            areThrough ? why : states[1].isThrough ? words.one.steps(layer.count) : words.one.sofar,
            sumText(cost.maps, cost.first, cost.mixing),
          ]}
        >
          {drawn(1, small, isOneStep ? words.one.sum(layer.count, 0) : null)}
        </LaneRow>
      </div>
    </section>
  );
}

/** "9 red, 9 green, 9 blue, 3 mix" */
const partsText = (
  { groups }: RaceLane,
  looks: readonly GroupLook[],
  part: (n: number, name: string) => string,
): string => groups.map(({ count }, i) => part(count, looks[i].head)).join(', ');
