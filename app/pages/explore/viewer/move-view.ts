// What keys and buttons do to the view.
import type { Explore } from '../../../state/explore/create-explore.ts';
import { showing, shownViewport, zoomed } from '../viewport.ts';
import type { Size } from '../viewport.ts';

/** One press of + or −. */
export const STEP = 1.5;

/** Closer or farther about the crosshair, else about the middle. */
export function zoomBy({ getState, setState }: Explore, factor: number, box: Size): void {
  const { picture, viewport, picked } = getState();
  if (!picture) return;
  const shown = shownViewport(viewport, picture, box);
  const about = picked ? showing(shown, picked, picture, box) : shown;
  const at = picked
    ? {
        x: (picked.x + 0.5 - about.x) * about.scale + box.width / 2,
        y: (picked.y + 0.5 - about.y) * about.scale + box.height / 2,
      }
    : { x: box.width / 2, y: box.height / 2 };
  setState({ viewport: zoomed(about, factor, at, picture, box) });
}

export const fit = ({ setState }: Explore): void => setState({ viewport: null });

/** Each pixel of the picture as one of the page. */
export function showOneToOne(explore: Explore, box: Size): void {
  const { picture, viewport } = explore.getState();
  if (picture) zoomBy(explore, 1 / shownViewport(viewport, picture, box).scale, box);
}

/** The crosshair moves by so many pixels, and the view along with it; where there is none it begins in the middle. */
export function moveCrosshair({ getState, setState }: Explore, right: number, down: number, box: Size): void {
  const { picture, viewport, picked } = getState();
  if (!picture) return;
  const shown = shownViewport(viewport, picture, box);
  const within = (at: number, side: number) => Math.min(Math.max(Math.floor(at), 0), side - 1);
  const next = picked
    ? { x: within(picked.x + right, picture.width), y: within(picked.y + down, picture.height) }
    : { x: within(shown.x, picture.width), y: within(shown.y, picture.height) };
  const followed = viewport && showing(shown, next, picture, box);
  setState({ picked: next, pointed: null, viewport: followed });
}
