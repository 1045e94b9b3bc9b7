import { value } from '../../i18n/numbers.ts';
import { sumText } from '../../i18n/terms.ts';
import type { Race } from '../../state/board/board-state.ts';
import { laneAt } from './lanes.ts';
import type { LaneState, RaceLane } from './lanes.ts';
import { LaneRow } from './LaneRow.tsx';
import { LaneSquares } from './LaneSquares.tsx';
import type { GroupLook } from './looks.ts';
import type { RaceFacts } from './race-facts.ts';
import { laneLayout } from './tap-layout.ts';
import type { TapForm, TapRoom } from './tap-layout.ts';
import { useRaceWords } from './use-race-words.ts';
import type { Verdict } from './verdict.ts';
import './one-cell.css';

interface OneCellProps {
  race: Race;
  facts: RaceFacts;
  looks: readonly [standard: readonly GroupLook[], layer: readonly GroupLook[]];
  form: TapForm;
  room: TapRoom;
  /** Ticks done of this part. */
  ticks: number;
  verdict: Verdict;
  onPoint: (lane: RaceLane, tap: number | null) => void;
  onPick: (tick: number) => void;
}

/** The first part: one output cell, a square for each multiply-add, in both layers. */
export function OneCell({ race, facts, looks, form, room, ticks, verdict, onPoint, onPick }: OneCellProps) {
  const words = useRaceWords();
  const { cell } = race;
  const { lanes, cost, names } = facts;
  const [standard, layer] = lanes;
  const isAligned = layer.groups.filter(({ kind }) => kind !== 'mix').length === standard.groups.length;
  const states = lanes.map((lane) => laneAt(lane, ticks)) as [LaneState, LaneState];
  const zeros = race.reply.standard.weights.filter((weight) => weight === 0).length;
  const { between } = race.of.made.settings;
  const why = {
    same: words.one.same,
    weights: words.one.otherWeights,
    activation: words.one.between(between === 'relu6' ? 'ReLU6' : 'ReLU'),
  }[verdict];
  const isOver = states.every(({ isThrough }) => isThrough);
  const drawn = (i: 0 | 1, hasHeads: boolean, caption: string | null) => (
    <LaneSquares
      lane={lanes[i]}
      layout={laneLayout(lanes[i], form, room, hasHeads)}
      state={states[i]}
      looks={looks[i]}
      label={words.tap.row(names[i], lanes[i].count, partsText(lanes[i], looks[i], words.tap.part))}
      {...{ form, caption }}
      text={room.text}
      onPoint={(tap) => onPoint(lanes[i], tap)}
      onPick={(tap) => onPick(tap + 1)}
    />
  );
  const isOneStep = cost.maps === 0;
  return (
    <section className="race-one" aria-labelledby="race-one">
      <header>
        <h3 id="race-one">{words.one.title}</h3>
        <p>{words.one.cell(cell.channel + 1, cell.row + 1, cell.column + 1)}</p>
      </header>
      <div className="race-lanes">
        <LaneRow
          kind="standard"
          name={names[0]}
          weights={words.one.own(standard.count)}
          result={value(states[0].result ?? states[0].partial)}
          isDone={states[0].isThrough}
          notes={[states[0].isThrough ? words.one.steps(standard.count) : words.one.sofar]}
        >
          {drawn(0, true, words.one.sum(standard.count, zeros))}
        </LaneRow>
        <LaneRow
          kind="layer"
          name={names[1]}
          weights={
            isOneStep ? words.one.own(layer.count) : words.one.shared(cost.first * cost.maps, cost.mixing)
          }
          result={value(states[1].result ?? states[1].partial)}
          isDone={states[1].isThrough}
          notes={[
            isOver ? why : states[1].isThrough ? words.one.steps(layer.count) : words.one.sofar,
            sumText(cost.maps, cost.first, cost.mixing),
          ]}
        >
          {drawn(1, !isAligned || form.shape === 'blocks', isOneStep ? words.one.sum(layer.count, 0) : null)}
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
