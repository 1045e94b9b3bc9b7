import { memo } from 'react';
import type { CSSProperties } from 'react';
import { shape } from '../i18n/numbers.ts';
import { act } from '../state/act.ts';
import { setView } from '../state/board/whole-view.ts';
import { useBoard, useBoardState } from '../state/board/use-board.ts';
import { useTheme } from '../state/page/use-theme.ts';
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
  const isLarge = useTheme() === 'projector';
  const words = useWords().step.stages;
  const { geometry, made } = view === 'whole' ? (overview?.computed ?? computed) : computed;
  const { settings: s } = made;
  const { height, width, channels } = geometry.output;
  const isWhole = layout.kind === 'whole';
  const isNarrow = layout.width < NARROW;
  /** Words that all fit over their columns. */
  const isShort = layout.width < (isLarge ? 1500 : 900);
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
    { left: isWhole ? kernel!.x : Math.max(0, input!.x - 9), right: mixing ? end(mid) + 8 : layout.width },
    {
      left: end(mid) + (isWhole ? GAP : GAP + 6),
      right: isWhole && out && !isGlance ? out.x - GAP / 2 : layout.width,
    },
  ];
  return (
    <nav
      className="stage-heads"
      aria-label={words.label}
      data-whole={isWhole}
      data-narrow={isNarrow}
      data-short={isShort}
    >
      {isWhole && input && (
        <p className="stage-head" style={span(input.x - 9, kernel!.x - GAP)}>
          <b>{isShort ? words.channelsShort : words.channels(s.channels)}</b>
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
            <b>{isShort || isTight(places[i]) ? words.short[stage.stage] : words[stage.stage]}</b>
            {!isTight(places[i]) && (
              <small>
                {words.weights(
                  isWhole && i === 1 ? '' : words.kinds[stage.stage],
                  shape(...stage.kernel),
                  stage.weights,
                )}
              </small>
            )}
          </span>
          {!isWhole && i === geometry.stages.length - 1 && !isTight(places[i]) && (
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

/** No room for the name of a step: its one word stands there. */
const isTight = ({ left, right }: { left: number; right: number }): boolean => right - left < 150;

const span = (left: number, right: number): CSSProperties => ({ left, width: Math.max(0, right - left) });
