import { laneOf } from '../model/lanes.ts';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Pager } from './BoardHeads.tsx';
import type { BoardLayout } from './boxes.ts';
import { laneOfMap } from './names.ts';
import { StageChips } from './StageChips.tsx';
import { useNow } from './use-step-view.ts';
import { useWords } from '../ui/use-words.ts';
import './board.css';
import { useBoard } from '../state/board/use-board.ts';

/** So many lanes or outputs have room beside the stages; more are leafed through. */
const MOST_BESIDE = 4;

/** Over the board on a phone, in one row: the stages, and which lane or output is shown. */
export function NarrowHead({ layout }: { layout: BoardLayout }) {
  const stage = useNow((now) => now.view.focus.stage);
  const { of } = stage === 1 ? layout.outputs : layout.lanes;
  const column = layout.columns.find(({ kind }) => kind === (stage === 1 ? 'out' : 'mid'));
  return (
    <div className="narrow-head">
      <StageChips />
      {of > MOST_BESIDE ? column?.page && <Pager column={column} /> : of > 1 && <Chosen layout={layout} />}
    </div>
  );
}

/** The lanes, or while mixing the outputs, to choose the shown one from. */
function Chosen({ layout }: { layout: BoardLayout }) {
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
  return (
    <RadioGroup
      look="chips"
      label={words.chooseLane}
      value={String(layout.lanes.first)}
      options={Array.from({ length: layout.lanes.of }, (_, q) => {
        const lane = laneOf(laneOfMap(s, q));
        return {
          value: String(q),
          label: names.map(q),
          content: <span style={{ color: `var(--${lane.hue})` }}>{lane.marker}</span>,
        };
      })}
      onChange={(q) => board.setState({ lanePage: Number(q) })}
    />
  );
}
