import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Photo } from '../image/photo.ts';
import type { Crop } from '../state/address/types.ts';
import { useWheelSteps } from '../ui/use-wheel-steps.ts';
import { byKey, centred, fitted, moved, resized, scaled } from './frame.ts';
import type { Cells } from './frame.ts';

/** What becomes of a frame that is moved. */
export interface FrameMoves {
  /** Part of a drag, which `onEnd` ends. */
  onDrag: (to: Crop) => void;
  /** A key or a notch of the wheel. */
  onPress: (to: Crop) => void;
  onEnd: () => void;
}

interface Drag {
  startX: number;
  startY: number;
  from: Crop;
  resizes: boolean;
}

/** Less movement than this (px) is a press. */
const SLACK = 4;
const NOTCH = 1.05;

/** What pointer, wheel and keys do to the frame. `place` is the element that the photograph fills. */
export function useFrame(photo: Photo, crop: Crop, cells: Cells, { onDrag, onPress, onEnd }: FrameMoves) {
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const pressed = useRef<{ x: number; y: number } | null>(null);

  useWheelSteps(
    place,
    () => (document.activeElement === frame.current ? 'frame' : null),
    (steps) => onPress(scaled(crop, NOTCH ** steps, photo, cells)),
  );

  const width = () => place.current!.getBoundingClientRect().width || 1;
  const end = () => {
    drag.current = null;
    onEnd();
  };

  return {
    place,
    frame,
    /** For the frame. */
    handlers: {
      onPointerDown(event: PointerEvent) {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        const resizes = event.target instanceof Element && !!event.target.closest('[data-corner]');
        onEnd();
        drag.current = {
          ...{ startX: event.clientX, startY: event.clientY, resizes },
          from: fitted(crop, photo, cells),
        };
      },
      onPointerMove(event: PointerEvent) {
        const going = drag.current;
        if (!going) return;
        const right = (event.clientX - going.startX) / width();
        const down = (event.clientY - going.startY) / width();
        onDrag((going.resizes ? resized : moved)(going.from, right, down, photo, cells));
      },
      onPointerUp: end,
      onPointerCancel: end,
      onKeyDown(event: KeyboardEvent) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const to = byKey(event.key, event.shiftKey, crop, photo, cells);
        if (!to) return;
        event.preventDefault();
        onPress(to);
      },
    },
    /** For the photograph around it: a press brings the frame there. */
    around: {
      onPointerDown(event: PointerEvent) {
        pressed.current = { x: event.clientX, y: event.clientY };
      },
      onPointerUp(event: PointerEvent) {
        const from = pressed.current;
        pressed.current = null;
        if (!from || drag.current || event.button !== 0) return;
        if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > SLACK) return;
        const box = place.current!.getBoundingClientRect();
        onEnd();
        const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.width];
        onDrag(centred(crop, x, y, photo, cells));
      },
      onPointerCancel() {
        pressed.current = null;
      },
    },
  };
}
