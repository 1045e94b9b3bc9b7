// Which part of a picture a view shows, as pure arithmetic. A viewport is in pixels of the picture, so that one of it serves every map.
import type { Rect } from '../../engine/picture/protocol.ts';
import type { Viewport } from '../../state/explore/explore-state.ts';

export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** CSS pixels for a pixel of the picture: never more, but for pictures that are tiny altogether. */
const MOST_SCALE = 64;

/** The scale at which the whole picture is as large as fits. */
export function fitScale(picture: Size, box: Size): number {
  return Math.min(Math.max(1, box.width) / picture.width, Math.max(1, box.height) / picture.height);
}

/** No view is farther than that: the whole, or each pixel as one where the picture is small. */
const leastScale = (picture: Size, box: Size): number => Math.min(1, fitScale(picture, box));

export const isFit = (viewport: Viewport | null): boolean => viewport === null;

/** What is shown: the whole where nothing is chosen, and never more of what lies beside the picture than there must be. */
export function shownViewport(viewport: Viewport | null, picture: Size, box: Size): Viewport {
  const fit = fitScale(picture, box);
  if (!viewport) return { x: picture.width / 2, y: picture.height / 2, scale: fit };
  const least = leastScale(picture, box);
  const scale = Math.min(Math.max(viewport.scale, least), Math.max(MOST_SCALE, fit));
  const within = (at: number, side: number, room: number) => {
    const half = room / scale / 2;
    return half >= side / 2 ? side / 2 : Math.min(Math.max(at, half), side - half);
  };
  return {
    x: within(viewport.x, picture.width, box.width),
    y: within(viewport.y, picture.height, box.height),
    scale,
  };
}

/** The part of the picture that a box shows, with what lies beside it. */
export function rectOf({ x, y, scale }: Viewport, box: Size): Rect {
  const [width, height] = [box.width / scale, box.height / scale];
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** A place of the box (CSS pixels from its corner) in pixels of the picture, with fractions. */
export function pictureAt(viewport: Viewport, box: Size, at: Point): Point {
  return {
    x: viewport.x + (at.x - box.width / 2) / viewport.scale,
    y: viewport.y + (at.y - box.height / 2) / viewport.scale,
  };
}

/** A place of the picture in the box. */
export function boxAt(viewport: Viewport, box: Size, at: Point): Point {
  return {
    x: (at.x - viewport.x) * viewport.scale + box.width / 2,
    y: (at.y - viewport.y) * viewport.scale + box.height / 2,
  };
}

/** So many times closer; what is at `at` stays there. Null: so far away that the whole fits. */
export function zoomed(
  viewport: Viewport,
  factor: number,
  at: Point,
  picture: Size,
  box: Size,
): Viewport | null {
  const fit = fitScale(picture, box);
  let scale = Math.min(viewport.scale * factor, Math.max(MOST_SCALE, fit));
  // On the way past it, each pixel is shown as one.
  if ((viewport.scale < 0.999 && scale > 1) || (viewport.scale > 1.001 && scale < 1)) scale = 1;
  const least = leastScale(picture, box);
  if (fit === least && scale <= least * 1.0001) return null;
  scale = Math.max(scale, least);
  const there = pictureAt(viewport, box, at);
  const next = {
    x: there.x - (at.x - box.width / 2) / scale,
    y: there.y - (at.y - box.height / 2) / scale,
    scale,
  };
  return shownViewport(next, picture, box);
}

/** Moved along with a hand that drags by so many CSS pixels. */
export function panned(viewport: Viewport, right: number, down: number, picture: Size, box: Size): Viewport {
  const { x, y, scale } = viewport;
  return shownViewport({ x: x - right / scale, y: y - down / scale, scale }, picture, box);
}

/** Moved as little as needed for a pixel to be in sight, with some room around it. */
export function showing(viewport: Viewport, pixel: Point, picture: Size, box: Size): Viewport {
  const { scale } = viewport;
  const near = (at: number, middle: number, room: number) => {
    const half = Math.max(0, room / scale / 2 - Math.min(24 / scale + 1, room / scale / 4));
    return Math.min(Math.max(middle, at - half), at + half);
  };
  return shownViewport(
    { x: near(pixel.x + 0.5, viewport.x, box.width), y: near(pixel.y + 0.5, viewport.y, box.height), scale },
    picture,
    box,
  );
}

/** The same part in cells of a map that has one for each `stride` pixels. */
export const inCells = ({ x, y, width, height }: Rect, stride: number): Rect => ({
  x: x / stride,
  y: y / stride,
  width: width / stride,
  height: height / stride,
});
