import { useEffect, useRef } from 'react';
import type { ComponentProps, CSSProperties } from 'react';
import type { Photo } from '../image/photo.ts';
import type { Crop } from '../state/address/types.ts';
import { usePanelWords } from '../ui/use-panel-words.ts';
import { framed } from './frame.ts';
import type { Cells } from './frame.ts';
import { useFrame } from './use-frame.ts';
import type { FrameMoves } from './use-frame.ts';
import './crop-frame.css';

interface CropFrameProps extends FrameMoves {
  photo: Photo;
  crop: Crop;
  cells: Cells;
  /** CSS pixels. */
  width: number;
  hintId: string;
  /** The frame's name, where it is not the only one on the page. */
  label?: string;
}

const percent = (part: number): string => `${100 * part}%`;

/** A photograph with a frame on it: drag it, its corner, or use keys. */
export function CropFrame({ photo, crop, cells, width, hintId, label, ...moves }: CropFrameProps) {
  const words = usePanelWords().photo;
  const { place, frame, handlers, around } = useFrame(photo, crop, cells, moves);
  const shown = framed(crop, photo, cells);
  const style: CSSProperties = {
    left: percent(shown.x),
    top: percent(shown.y),
    width: percent(shown.width),
    height: percent(shown.height),
  };
  const [x, y, w] = [shown.x, shown.y, shown.width].map((part) => Math.round(100 * part));
  return (
    <PhotoPlace ref={place} aspect={photo.width / photo.height} {...around}>
      <PhotoCanvas photo={photo} width={width} />
      <div
        ref={frame}
        className="crop-frame"
        role="slider"
        tabIndex={0}
        aria-label={label ?? words.frame}
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
    </PhotoPlace>
  );
}

/** Where a photograph of this shape (width over height) stands, or will stand. */
export function PhotoPlace({ aspect, ...rest }: { aspect: number } & ComponentProps<'div'>) {
  return <div {...rest} className="photo-place" style={{ '--aspect': aspect } as CSSProperties} />;
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
