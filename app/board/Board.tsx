import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Frame } from '../../kernels/worker/protocol.ts';
import { late } from '../late/late.ts';
import { useBoardState } from '../state/board/use-board.ts';
import { useColours, useTheme, useWall } from '../state/page/use-theme.ts';
import { useLate } from '../ui/late/use-late.ts';
import { NOT_MEASURED, useSize } from '../ui/use-size.ts';
import { BoardGrid } from './BoardGrid.tsx';
import type { Cells } from './cells.ts';
import { BoardSurface } from './BoardSurface.tsx';
import { domainsOf } from './domains.ts';
import type { BoardLayout, Focus } from './boxes.ts';
import { arrangedFor, HEADS, layoutBoard } from './layout/layout.ts';
import { StackLabels } from './StackLabels.tsx';
import { StageHeads } from './StageHeads.tsx';
import { useNow } from './use-step-view.ts';
import { focusOf } from './view.ts';
import './board.css';

const hasLaneNames = ({ kind }: BoardLayout): boolean => kind === 'filter' || kind === 'mix';

/** Names of kernels are read when the board has been seen. */
const NAMES = late(() => import('./KernelNames.tsx').then(({ KernelNames }) => KernelNames));

/** Units so large that an output which grew would jump from one to the next. */
const isHasty = (unit: string): boolean => unit === 'row' || unit === 'map' || unit === 'stage';

interface BoardProps {
  hasCells: boolean;
  /** To be gone through cell by cell; without it the board shows the whole. */
  cells?: Cells | null;
  /** What stands over the names of the lanes: the photograph that they come from. */
  photo?: ReactNode;
  /** What stands left of the heads. */
  corner?: ReactNode;
}

/** The maps, kernels, weights and what joins them, for the current step. */
export function Board({ hasCells, cells = null, photo = null, corner = null }: BoardProps) {
  const view = useBoardState((state) => state.view);
  const stepped = useNow((now) => now.computed);
  const isRunning = useBoardState((state) => state.running !== null);
  const overview = useBoardState(({ before, overview }) => before?.overview ?? overview?.computed);
  const isLookingBack = useBoardState((state) => state.before !== null);
  const isWhole = view === 'whole';
  const computed = isWhole ? (overview ?? stepped) : stepped;
  const names = useNow((now) => now.names);
  // At a glance each map has its own scale, so that each shows what it can.
  const chosenScale = useBoardState((state) => state.scale);
  const scale = isWhole ? 'own' : chosenScale;
  const lanePage = useBoardState((state) => state.lanePage);
  const outputPage = useBoardState((state) => state.outputPage);
  const inputPage = useBoardState((state) => state.inputPage);
  const isCalm = useBoardState((state) => !(state.playing && isHasty(state.unit)));
  const [place, size] = useSize<HTMLDivElement>();
  // By the whole board's height, which stays when the arrangement brings other heads: else one would call for the other, and back.
  const [whole, { height: boardHeight }] = useSize<HTMLDivElement>();
  const room = boardHeight - HEADS;
  const { width } = size;
  const colours = useColours();
  const theme = useTheme();
  const large = useWall();
  const lateNames = useLate(NAMES, hasCells);
  const Names = lateNames.kind === 'there' ? lateNames.part : null;

  const domains = useMemo(() => domainsOf(computed, scale), [computed, scale]);
  const { settings } = computed.made;
  const { geometry } = computed;
  const focusIn = useCallback(
    (frame: Frame): Focus =>
      arrangedFor({ settings, geometry, view }, focusOf(geometry, frame), { width, height: room }),
    [settings, geometry, view, width, room],
  );
  const asked = useNow(({ view }) => view.focus);
  const { stage, channel, map, filter } = arrangedFor({ settings, geometry, view }, asked, {
    width,
    height: room,
  });
  const focus = useMemo((): Focus => ({ stage, channel, map, filter }), [stage, channel, map, filter]);
  const layout = useMemo(
    () =>
      layoutBoard(
        {
          ...{ settings, geometry, lanePage, outputPage, inputPage },
          ...size,
          ...{ room, focus, large, isCalm, view },
        },
        cells,
      ),
    [cells, settings, geometry, size, room, focus, lanePage, outputPage, inputPage, large, isCalm, view],
  );
  const scene = useMemo(() => ({ layout, computed, domains, colours }), [layout, computed, domains, colours]);

  return (
    <div
      ref={whole}
      className="board"
      data-skip="board"
      data-narrow={layout.narrow}
      data-kind={layout.kind}
      data-running={isRunning}
      data-before={isLookingBack}
    >
      {corner && layout.kind !== 'lane' && <div className="board-corner">{corner}</div>}
      {layout.narrow && cells ? (
        <cells.NarrowHead layout={layout} />
      ) : (
        layout.kind !== 'lane' && <StageHeads layout={layout} />
      )}
      {layout.kind === 'table' && !layout.narrow && cells && <cells.BoardHeads layout={layout} />}
      <div ref={place} className="board-place" style={layout.narrow ? { height: layout.height } : undefined}>
        {size !== NOT_MEASURED && (
          <>
            <BoardSurface cells={cells} scene={scene} focus={focus} focusIn={focusIn} theme={theme} />
            {photo && hasLaneNames(layout) && <div className="board-photo-place">{photo}</div>}
            <div className="board-labels" aria-hidden="true">
              {layout.kind === 'table' ? (
                cells && <cells.TableLabels layout={layout} />
              ) : layout.kind === 'lane' ? (
                cells && <cells.LaneLabels layout={layout} />
              ) : (
                <StackLabels layout={layout} hasPhoto={photo !== null} />
              )}
            </div>
            {Names && (
              <div className="board-labels">
                <Names layout={layout} />
              </div>
            )}
            {layout.boxes.map((box) => (
              <BoardGrid
                key={box.id}
                box={box}
                computed={computed}
                names={names}
                hasCells={hasCells}
                isWhole={isWhole}
              />
            ))}
          </>
        )}
      </div>
    </div>
  );
}
