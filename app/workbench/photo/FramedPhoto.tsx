import { useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Photo } from '../../image/photo.ts';
import { madeOf, wholeIn } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import type { Crop } from '../../state/address/types.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { PanelNote } from '../../ui/Panel.tsx';
import { useNow } from '../../board/use-step-view.ts';
import { useSize } from '../../ui/use-size.ts';
import { usePanelWords } from '../../ui/use-panel-words.ts';
import { CropFrame } from '../../pictures/CropFrame.tsx';
import { scaled } from '../../pictures/frame.ts';
import { moveFrame } from './move-frame.ts';
import { MapPager, OutputMaps, SHOWN } from './OutputMaps.tsx';
import { usePhotoWords } from '../../pictures/use-photo-words.ts';
import { mapDomains } from '../../pictures/map-domains.ts';
import './whole-photo.css';

interface FramedPhotoProps {
  title: ReactNode;
  photo: Photo;
  crop: Crop;
}

/** The photograph with the board's frame, and beside it what the layer makes of it. */
export function FramedPhoto({ title, photo, crop: made }: FramedPhotoProps) {
  const board = useBoard();
  const words = usePanelWords();
  const own = usePhotoWords().whole;
  const hintId = useId();
  const crop = useBoardState((state) => state.draggedCrop ?? made);
  const cells = useBoardState((state) => madeOf(state).settings);
  const whole = useBoardState((state) => {
    const found = wholeIn(state);
    return found?.photo === photo ? found : null;
  });
  const scale = useBoardState((state) => state.scale);
  const domains = useMemo(() => whole && mapDomains(whole, scale), [whole, scale]);
  const kind = useBoardState((state) => state.whole.kind);
  const drag = (to: Crop) => moveFrame(board, to, board.gestures.drag('crop'));
  /** In quick succession they are one entry of undo. */
  const press = (to: Crop) => moveFrame(board, to, board.gestures.press('crop'));
  const resize = (factor: number) => press(scaled(crop, factor, photo, cells));
  const [place, { width }] = useSize<HTMLDivElement>();

  const of = useNow((now) => now.computed.geometry.output.channels);
  const current = useNow(({ computed, frame, view }) =>
    view.focus.stage === computed.geometry.stages.length - 1 ? frame.step.output.channel : 0,
  );
  // The page follows the step until another one is turned to.
  const [turned, setTurned] = useState<{ at: number; page: number } | null>(null);
  const pages = Math.ceil(of / SHOWN);
  const page = Math.min(turned?.at === current ? turned.page : Math.floor(current / SHOWN), pages - 1);
  const first = page * SHOWN;
  const count = Math.min(SHOWN, of - first);
  const turn = (by: number) => setTurned({ at: current, page: Math.max(0, Math.min(page + by, pages - 1)) });

  return (
    <>
      <div className="whole-photo-head">
        {title}
        <div className="whole-photo-tools">
          <IconButton kind="ghost" icon="minus" label={own.smaller} onClick={() => resize(1 / 1.1)} />
          <IconButton kind="ghost" icon="plus" label={own.larger} onClick={() => resize(1.1)} />
        </div>
        {pages > 1 && <MapPager first={first} count={count} of={of} onTurn={turn} />}
      </div>
      <div className="whole-photo-pair">
        <div ref={place}>
          <CropFrame
            {...{ photo, crop, cells, width, hintId }}
            onDrag={drag}
            onPress={press}
            onEnd={board.gestures.end}
          />
        </div>
        {kind === 'too-small' || kind === 'failed' ? (
          <PanelNote role="status">{kind === 'too-small' ? own.tooSmall : own.failed}</PanelNote>
        ) : (
          <OutputMaps
            whole={whole}
            domains={domains}
            aspect={photo.width / photo.height}
            first={first}
            count={count}
          />
        )}
      </div>
      <PanelNote className="whole-photo-note">
        <span id={hintId}>{words.photo.hint}</span>
        {whole && domains && (
          <span className="whole-photo-scale">
            {own.scale(whole.width, whole.height, scale === 'shared' ? domains[0].high : null)}
          </span>
        )}
      </PanelNote>
    </>
  );
}
