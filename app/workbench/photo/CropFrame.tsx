import { useEffect, useRef } from 'react';
import type { CSSProperties } from 'react';
import type { Photo } from '../../image/photo.ts';
import type { Crop } from '../../state/address/types.ts';
import { useWords } from '../../ui/use-words.ts';
import { framed } from './frame.ts';
import type { Cells } from './frame.ts';
import { useFrame } from './use-frame.ts';
import './whole-photo.css';

interface CropFrameProps {
  photo: Photo;
  crop: Crop;
  cells: Cells;
  /** CSS pixels. */
  width: number;
  hintId: string;
}

const percent = (part: number): string => `${100 * part}%`;

/** The photograph with the frame of the board's crop on it: drag it, its corner, or use keys. */
export function CropFrame({ photo, crop, cells, width, hintId }: CropFrameProps) {
  const words = useWords().step.photo;
  const { place, frame, handlers, around } = useFrame(photo, crop, cells);
  const shown = framed(crop, photo, cells);
  const style: CSSProperties = {
    left: percent(shown.x),
    top: percent(shown.y),
    width: percent(shown.width),
    height: percent(shown.height),
  };
  const [x, y, w] = [shown.x, shown.y, shown.width].map((part) => Math.round(100 * part));
  return (
    <div
      ref={place}
      className="whole-photo-place"
      style={{ '--aspect': photo.width / photo.height } as CSSProperties}
      {...around}
    >
      <PhotoCanvas photo={photo} width={width} />
      <div
        ref={frame}
        className="crop-frame"
        role="slider"
        tabIndex={0}
        aria-label={words.frame}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={x}
        aria-valuetext={words.frameValue(x, y, w)}
        aria-describedby={hintId}
        style={style}
        {...handlers}
      >
        <span className="crop-corner" data-corner="" />
      </div>
    </div>
  );
}

/** The photograph itself, as sharp as the screen. */
function PhotoCanvas({ photo, width }: { photo: Photo; width: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const node = canvas.current;
    const context = node?.getContext('2d');
    if (!node || !context) return;
    const across = Math.min(photo.width, Math.round(width * Math.min(3, window.devicePixelRatio || 1)));
    node.width = Math.max(1, across);
    node.height = Math.max(1, Math.round((across * photo.height) / photo.width));
    context.imageSmoothingQuality = 'high';
    context.drawImage(photo.bitmap, 0, 0, node.width, node.height);
  }, [photo, width]);
  return <canvas ref={canvas} aria-hidden="true" />;
}
