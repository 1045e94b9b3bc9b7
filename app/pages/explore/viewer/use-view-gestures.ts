import { useRef } from 'react';
import type { PointerEvent, RefObject } from 'react';
import { useWheelPinch } from '../../../ui/use-wheel-pinch.ts';
import { useWheelSteps } from '../../../ui/use-wheel-steps.ts';
import { panned, pictureAt, zoomed } from '../viewport.ts';
import type { Point, Size } from '../viewport.ts';
import type { Place, Viewport } from '../../../state/explore/explore-state.ts';

/** Less movement than this (CSS px) is a press. */
const SLACK = 4;
/** How much closer a notch of the wheel leads. */
const NOTCH = 1.25;

interface Shown {
  picture: Size;
  box: Size;
  viewport: Viewport;
}

interface Moves {
  onView: (viewport: Viewport | null) => void;
  /** The pixel under the pointer; null when it leaves. */
  onPoint: (place: Place | null) => void;
  onPick: (place: Place) => void;
}

/** What pointers and the wheel do to a view: drag and pinch move it, the wheel zooms about the pointer, a press picks a pixel. */
export function useViewGestures(
  place: RefObject<HTMLDivElement | null>,
  { picture, box, viewport }: Shown,
  { onView, onPoint, onPick }: Moves,
) {
  const fingers = useRef(new Map<number, Point>());
  const start = useRef<(Point & { isMoved: boolean }) | null>(null);

  const at = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const { left, top } = place.current!.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const pixelAt = (point: Point): Place | null => {
    const { x, y } = pictureAt(viewport, box, point);
    const isInside = x >= 0 && y >= 0 && x < picture.width && y < picture.height;
    return isInside ? { x: Math.floor(x), y: Math.floor(y) } : null;
  };
  const zoomBy = (factor: number, point: Point) => onView(zoomed(viewport, factor, point, picture, box));

  useWheelSteps(
    place,
    () => 'view',
    (steps, event) => zoomBy(NOTCH ** steps, at(event)),
  );
  useWheelPinch(place, (factor, event) => zoomBy(factor, at(event)));

  const spread = (): { middle: Point; distance: number } | null => {
    const [a, b] = [...fingers.current.values()];
    if (!b) return null;
    return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, distance: Math.hypot(a.x - b.x, a.y - b.y) };
  };

  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      const point = at(event);
      fingers.current.set(event.pointerId, point);
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { ...point, isMoved: fingers.current.size > 1 };
    },
    onPointerMove(event: PointerEvent) {
      const point = at(event);
      const before = fingers.current.get(event.pointerId);
      if (!before) {
        if (event.pointerType !== 'touch') onPoint(pixelAt(point));
        return;
      }
      const wide = spread();
      fingers.current.set(event.pointerId, point);
      if (wide) {
        const { middle, distance } = spread()!;
        const moved = panned(viewport, middle.x - wide.middle.x, middle.y - wide.middle.y, picture, box);
        onView(zoomed(moved, distance / Math.max(1, wide.distance), middle, picture, box));
        return;
      }
      const from = start.current!;
      if (!from.isMoved && Math.hypot(point.x - from.x, point.y - from.y) < SLACK) return;
      from.isMoved = true;
      onPoint(null);
      onView(panned(viewport, point.x - before.x, point.y - before.y, picture, box));
    },
    onPointerUp(event: PointerEvent) {
      if (!fingers.current.delete(event.pointerId)) return;
      if (start.current?.isMoved) return;
      const pixel = pixelAt(at(event));
      if (pixel) onPick(pixel);
    },
    onPointerCancel(event: PointerEvent) {
      fingers.current.delete(event.pointerId);
    },
    onPointerLeave(event: PointerEvent) {
      if (event.pointerType !== 'touch') onPoint(null);
    },
  };
}
