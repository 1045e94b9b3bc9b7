import { laneOf } from '../model/lanes.ts';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import type { BoardLayout } from './boxes.ts';
import { laneOfMap } from './names.ts';
import { useNow } from './use-step-view.ts';
import { useWords } from '../ui/use-words.ts';
import './board.css';
import { useBoard } from '../state/board/use-board.ts';

/** Over the board on a phone: which lane is shown. */
export function NarrowHead({ layout }: { layout: BoardLayout }) {
  const computed = useNow((now) => now.computed);
  const names = useNow((now) => now.names);
  const stage = useNow((now) => now.view.focus.stage);
  const words = useWords().step.columns;
  const s = computed.made.settings;
  if (stage === 1) return null;
  const q = layout.lanes.first;
  const lane = laneOf(laneOfMap(s, q));
  return (
    <p className="narrow-head" style={{ color: `var(--${lane.hue})` }}>
      {lane.marker} {words.lane(names.map(q), q + 1, layout.lanes.of)}
    </p>
  );
}

/** Under the board on a phone: the other lanes, or the other outputs. */
export function NarrowChips({ layout }: { layout: BoardLayout }) {
  const board = useBoard();
  const computed = useNow((now) => now.computed);
  const names = useNow((now) => now.names);
  const stage = useNow((now) => now.view.focus.stage);
  const words = useWords().step.columns;
  const s = computed.made.settings;
  if (stage === 1) {
    return (
      <RadioGroup
        look="chips"
        label={words.chooseOutput}
        value={String(layout.outputs.first)}
        options={Array.from({ length: s.filters }, (_, o) => ({
          value: String(o),
          label: names.output(o),
          content: String(o + 1),
        }))}
        onChange={(o) => board.setState({ outputPage: Number(o) })}
      />
    );
  }
  if (layout.lanes.of === 1) return null;
  return (
    <RadioGroup
      look="chips"
      label={words.chooseLane}
      value={String(layout.lanes.first)}
      options={Array.from({ length: layout.lanes.of }, (_, q) => {
        const lane = laneOf(laneOfMap(s, q));
        const name = names.map(q);
        return {
          value: String(q),
          label: name,
          content: (
            <span style={{ color: `var(--${lane.hue})` }}>
              {lane.marker} {name}
            </span>
          ),
        };
      })}
      onChange={(q) => board.setState({ lanePage: Number(q) })}
    />
  );
}
