import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Opened, Rect } from '../../../engine/picture/protocol.ts';
import { fitCrop } from '../../../state/explore/crop.ts';
import { useExplore, useExploreState, useExploreWords } from '../use-explore.ts';
import { boxAt, shownViewport } from '../viewport.ts';
import type { Size } from '../viewport.ts';
import './crop.css';

interface Drag {
  x: number;
  y: number;
  from: Rect;
  resizes: boolean;
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The frame of what is to be stepped through: dragged, resized by its corner, or moved by keys. */
export function CropBox({ picture, box }: { picture: Opened; box: Size }) {
  const explore = useExplore();
  const words = useExploreWords().crop;
  const crop = useExploreState((state) => state.crop);
  const viewport = shownViewport(
    useExploreState((state) => state.viewport),
    picture,
    box,
  );
  const drag = useRef<Drag | null>(null);
  if (!crop) return null;
  const put = (to: Rect) => explore.setState({ crop: fitCrop(to, picture) });
  const corner = boxAt(viewport, box, crop);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = ARROWS[event.key];
    const grows = { '+': 1, '=': 1, '-': -1, '−': -1 }[event.key];
    if (!way && grows === undefined) return;
    event.preventDefault();
    event.stopPropagation(); // the view around has the same keys for its crosshair
    const by = event.shiftKey ? 10 : 1;
    if (way) put({ ...crop, x: crop.x + by * way[0], y: crop.y + by * way[1] });
    else put({ ...crop, width: crop.width + grows!, height: crop.height + grows! });
  };
  return (
    <div
      className="explore-crop"
      role="slider"
      tabIndex={0}
      aria-label={words.field}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, picture.width - crop.width)}
      aria-valuenow={crop.x}
      aria-valuetext={words.value(crop.x, crop.y, crop.width, crop.height)}
      style={{
        translate: `${corner.x}px ${corner.y}px`,
        width: crop.width * viewport.scale,
        height: crop.height * viewport.scale,
      }}
      onKeyDown={onKeyDown}
      onPointerDown={(event: PointerEvent) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        const resizes = event.target instanceof Element && event.target.matches('.explore-crop-corner');
        drag.current = { x: event.clientX, y: event.clientY, from: crop, resizes };
      }}
      onPointerMove={(event) => {
        event.stopPropagation();
        if (!drag.current) return;
        const { x, y, from, resizes } = drag.current;
        const right = (event.clientX - x) / viewport.scale;
        const down = (event.clientY - y) / viewport.scale;
        put(
          resizes
            ? { ...from, width: from.width + right, height: from.height + down }
            : { ...from, x: from.x + right, y: from.y + down },
        );
      }}
      onPointerUp={(event) => {
        event.stopPropagation();
        drag.current = null;
      }}
      onPointerCancel={() => (drag.current = null)}
    >
      <span className="explore-crop-corner" />
    </div>
  );
}
