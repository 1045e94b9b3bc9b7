import { memo } from 'react';
import type { CSSProperties } from 'react';
import { shape } from '../i18n/numbers.ts';
import { act } from '../state/act.ts';
import { setView } from '../state/board/whole-view.ts';
import { useBoard, useBoardState } from '../state/board/use-board.ts';
import { useWords } from '../ui/use-words.ts';
import type { BoardLayout, Column } from './boxes.ts';
import { NARROW } from './layout/layout.ts';
import { useNow } from './use-step-view.ts';
import './head.css';

/** Between the heads of two stages (px). */
const GAP = 22;

/** Over the board: what each step of the layer does, over the columns where it does it; a press goes there. */
export const StageHeads = memo(function StageHeads({ layout }: { layout: BoardLayout }) {
  const board = useBoard();
  const { player, stepper } = board;
  const view = useBoardState((state) => state.view);
  const overview = useBoardState((state) => state.overview);
  const computed = useNow((now) => now.computed);
  const current = useNow((now) => now.view.focus.stage);
  const words = useWords().step.stages;
  const { geometry, made } = view === 'whole' ? (overview?.computed ?? computed) : computed;
  const { settings: s } = made;
  const { height, width, channels } = geometry.output;
  const isWhole = layout.kind === 'whole';
  const isNarrow = layout.width < NARROW;
  const of = (kind: Column['kind']) => layout.columns.find((column) => column.kind === kind);
  const [input, kernel, mid, mixing, out] = (['in', 'kernel', 'mid', 'mixing', 'out'] as const).map(of);
  const end = (column: Column | undefined) => (column ? column.x + column.width : layout.width);
  const go = (step: number) => () => {
    player.pause();
    setView(board, 'cells');
    act(() => stepper.goToStep(step));
  };
  const isGlance = isWhole && !mixing && !!out;
  const places = [
    {
      left: isWhole ? kernel!.x : Math.max(0, input!.x - 9),
      right: geometry.stages.length > 1 ? end(mid) + 8 : layout.width,
    },
    {
      left: end(mid) + (isGlance ? GAP / 2 : isWhole ? GAP : GAP + 6),
      right: isWhole && out && !isGlance ? out.x - GAP / 2 : layout.width,
    },
  ];
  return (
    <nav className="stage-heads" aria-label={words.label} data-whole={isWhole} data-narrow={isNarrow}>
      {isWhole && input && (
        <p className="stage-head" style={span(input.x - 9, kernel!.x - GAP)}>
          <Name long={words.channels(s.channels)} short={words.channelsShort} />
          <small>{shape(s.height, s.width, s.channels)}</small>
        </p>
      )}
      {geometry.stages.map((stage, i) => (
        <button
          key={i}
          type="button"
          className="stage-head stage-head-step"
          aria-current={!isWhole && current === i ? 'step' : undefined}
          style={span(places[i].left, places[i].right)}
          onClick={go(stage.start)}
        >
          {geometry.stages.length > 1 && (
            <span className="stage-number" aria-hidden="true">
              {i + 1}
            </span>
          )}
          <span>
            <Name long={words[stage.stage]} short={words.short[stage.stage]} />
            <small>
              {!(isWhole && i === 1) && <span className="stage-kind">{words.kinds[stage.stage]} </span>}
              {words.weights(shape(...stage.kernel), stage.weights)}
            </small>
          </span>
          {!isWhole && i === geometry.stages.length - 1 && (
            <span className="stage-output">
              <b>{words.output}</b>
              <small>{shape(height, width, channels)}</small>
            </span>
          )}
        </button>
      ))}
      {isWhole && out && !isGlance && (
        <p className="stage-head" style={span(out.x, layout.width)}>
          <b>{words.output}</b>
          <small>{shape(height, width, channels)}</small>
        </p>
      )}
    </nav>
  );
});

/** What a column does: in full where that fits, else in a word. */
function Name({ long, short }: { long: string; short: string }) {
  return (
    <b>
      <span className="stage-long">{long}</span>
      <span className="stage-short">{short}</span>
    </b>
  );
}

/** Beside what stands in the board's corner. */
function span(from: number, to: number): CSSProperties {
  const left = `max(${from}px, var(--corner, 0px))`;
  return { left, width: `max(0px, ${to}px - ${left})` };
}
