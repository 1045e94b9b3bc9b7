import { useMemo } from 'react';
import { useBoardState } from '../state/board/use-board.ts';
import { BoardGrid } from './BoardGrid.tsx';
import { BoardHeads } from './BoardHeads.tsx';
import { BoardLabels } from './BoardLabels.tsx';
import { domainsOf } from './domains.ts';
import { layoutBoard } from './layout/layout.ts';
import type { Box } from './layout/boxes.ts';
import { NarrowChips, NarrowHead } from './NarrowHead.tsx';
import { Overlay } from './Overlay.tsx';
import { useColours, useTheme } from '../state/page/use-theme.ts';
import { useNow } from './use-step-view.ts';
import { NOT_MEASURED, useSize } from '../ui/use-size.ts';
import './board.css';

/** The maps, kernels, weights and what joins them, for the current step. */
export function Board({ hasCells }: { hasCells: boolean }) {
  const { computed, frame, names, view } = useNow();
  const scale = useBoardState((state) => state.scale);
  const lanePage = useBoardState((state) => state.lanePage);
  const outputPage = useBoardState((state) => state.outputPage);
  const inputPage = useBoardState((state) => state.inputPage);
  const [place, size] = useSize<HTMLDivElement>();
  const colours = useColours();
  const large = useTheme() === 'projector';
  const domains = useMemo(() => domainsOf(computed, scale), [computed, scale]);
  const { settings } = computed.made;
  const { geometry } = computed;
  const { stage, channel, map, filter } = view.focus;
  const layout = useMemo(
    () =>
      layoutBoard({
        ...{ settings, geometry, lanePage, outputPage, inputPage },
        ...size,
        focus: { stage, channel, map, filter },
        large,
      }),
    [settings, geometry, size, stage, channel, map, filter, lanePage, outputPage, inputPage, large],
  );

  const perMap = geometry.output.height * geometry.output.width;
  const doneIn = (box: Box) => {
    if (box.kind !== 'mid' && box.kind !== 'out') return box.rows * box.columns;
    const done = view.done[box.kind === 'out' ? 1 : 0] - box.map * perMap;
    return Math.max(0, Math.min(done, perMap));
  };
  const target = frame.step.output;
  const resultKind = stage === 1 ? 'out' : 'mid';
  const isCurrent = (box: Box) => box.kind === resultKind && box.map === target.channel;
  /** What takes no part in the current step steps back. */
  const isQuiet = (box: Box) => {
    switch (box.kind) {
      case 'in':
        return stage === 0 && box.channel !== channel;
      case 'kernel':
      case 'bias':
        return stage === 0 && (box.map !== map || (box.kind === 'kernel' && box.channel !== channel));
      case 'mid':
        return stage === 0 && box.map !== map;
      case 'mixing':
        return stage === 0;
      case 'out':
        return false;
    }
  };

  return (
    <div className="board" data-skip="board" data-narrow={layout.narrow}>
      {layout.narrow ? <NarrowHead layout={layout} /> : <BoardHeads layout={layout} />}
      <div ref={place} className="board-place" style={layout.narrow ? { height: layout.height } : undefined}>
        {size !== NOT_MEASURED && (
          <>
            <BoardLabels layout={layout} />
            {layout.boxes.map((box) => (
              <BoardGrid
                key={box.id}
                box={box}
                computed={computed}
                domains={domains}
                colours={colours}
                names={names}
                done={doneIn(box)}
                current={isCurrent(box) ? target.row * box.columns + target.column : null}
                hasCells={hasCells}
                isQuiet={isQuiet(box)}
              />
            ))}
            <Overlay layout={layout} />
          </>
        )}
      </div>
      {layout.narrow && <NarrowChips layout={layout} />}
    </div>
  );
}
