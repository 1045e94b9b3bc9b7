import type { CSSProperties } from 'react';
import { OPENING_PHOTO } from '../../state/board/opening.ts';
import '../../pictures/crop-frame.css';
import '../../workbench/photo/board-photo.css';
import './whole-step.css';

const percent = (part: number): string => `${100 * part}%`;

/** The opening photograph as a plain picture, for the eye: below the one that can be dragged on, which comes after the first screen. */
export function OpeningPhoto({ hasFrame }: { hasFrame: boolean }) {
  const { file, width, height, frame } = OPENING_PHOTO;
  const { x, y } = frame;
  return (
    <div className="board-photo opening-photo" aria-hidden="true">
      <div className="photo-place" style={{ '--aspect': width / height } as CSSProperties}>
        <img src={file} alt="" draggable={false} />
        {hasFrame && (
          <div
            className="crop-frame"
            style={{
              ...{ left: percent(x), top: percent(y) },
              ...{ width: percent(frame.width), height: percent(frame.height) },
            }}
          >
            <span className="crop-corner" />
          </div>
        )}
      </div>
    </div>
  );
}
