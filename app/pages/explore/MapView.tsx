import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { PaintedView, Rect, View } from '../../engine/picture/protocol.ts';
import type { Domain } from '../../image/colour-map.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import { layerOf } from '../../state/explore/explore-state.ts';
import type { ExploreState, ShownMap, Viewport } from '../../state/explore/explore-state.ts';
import type { Looker } from '../../state/explore/looker.ts';
import { useTheme } from '../../state/page/use-theme.ts';
import { useExplore, useExploreState } from './use-explore.ts';
import { tableOf } from './table-of.ts';
import { inCells, rectOf } from './viewport.ts';
import type { Size } from './viewport.ts';
import './map-view.css';

interface MapViewProps {
  map: ShownMap;
  viewport: Viewport;
  /** CSS pixels. */
  box: Size;
  /** Whether it is looked at: painted before the small ones. */
  isMain?: boolean;
  /** It must stay the same. */
  onPainted?: (domain: Domain) => void;
}

/** What was painted last, and of which part of the picture. */
interface Painted {
  bitmap: ImageBitmap;
  rect: Rect;
}

const strideOf = (map: ShownMap, { stride }: PictureLayer): number => {
  const isOfPicture = map === 'picture' || (!('rgb' in map) && map.stage === 'input');
  return isOfPicture || ('rgb' in map && map.rgb[0].stage === 'input') ? 1 : stride;
};

const density = (): number => Math.min(3, window.devicePixelRatio || 1);

/** A map, or part of one. What was painted last moves along at once; what the engine paints takes its place when it comes. */
export function MapView({ map, viewport, box, isMain = false, onPainted }: MapViewProps) {
  const explore = useExplore();
  const theme = useTheme();
  const colours = useExploreState((state) => state.colours);
  const scale = useExploreState((state) => state.scale);
  const canvas = useRef<HTMLCanvasElement>(null);
  const painted = useRef<Painted | null>(null);
  const asked = useRef<Rect | null>(null);
  const watch = useRef<ReturnType<Looker['add']> | null>(null);
  const now = { map, viewport, box, theme, colours, scale, onPainted };
  const wish = useRef(now);

  const draw = useCallback(() => {
    const node = canvas.current;
    const context = node?.getContext('2d');
    if (!node || !context) return;
    const { viewport: to, box: room } = wish.current;
    const width = Math.max(1, Math.round(room.width * density()));
    const height = Math.max(1, Math.round(room.height * density()));
    if (node.width !== width || node.height !== height) Object.assign(node, { width, height });
    context.clearRect(0, 0, width, height);
    if (!painted.current) return;
    const { bitmap, rect } = painted.current;
    const shown = rectOf(to, room);
    const factor = width / shown.width;
    const isInPlace = bitmap.width === width && Math.abs(rect.width - shown.width) < 1e-6 * shown.width;
    context.imageSmoothingEnabled = !isInPlace && factor < 2;
    context.drawImage(
      bitmap,
      (rect.x - shown.x) * factor,
      (rect.y - shown.y) * factor,
      rect.width * factor,
      rect.height * factor,
    );
  }, []);

  useEffect(() => {
    const wants = (): View | null => {
      const { map: of, viewport: to, box: room, theme: look, colours: about, scale: domain } = wish.current;
      const layer = layerOf(explore.getState());
      if (room.width < 1 || room.height < 1) return null;
      asked.current = rectOf(to, room);
      return {
        map: of,
        rect: inCells(asked.current, strideOf(of, layer)),
        width: Math.max(1, Math.round(room.width * density())),
        height: Math.max(1, Math.round(room.height * density())),
        domain,
        table: tableOf(of, layer, about, look),
      };
    };
    const take = ({ bitmap, domain }: PaintedView, _: View, looked: ExploreState['looked']) => {
      painted.current?.bitmap.close();
      painted.current = { bitmap, rect: asked.current! };
      draw();
      canvas.current!.dataset.painted = looked!.exactness; // for those who wait for it
      if (isMain) explore.setState({ looked });
      wish.current.onPainted?.(domain);
    };
    const watched = explore.looker.add({ isMain, wants, take });
    watch.current = watched;
    return () => {
      watched.remove();
      painted.current?.bitmap.close();
      painted.current = null;
    };
  }, [explore, isMain, draw]);

  useLayoutEffect(() => {
    wish.current = now;
  });
  const { x, y, scale: closeness } = viewport;
  useLayoutEffect(() => {
    draw();
    watch.current?.ask();
  }, [draw, map, x, y, closeness, box.width, box.height, theme, colours, scale]);

  return <canvas ref={canvas} className="explore-canvas" aria-hidden="true" />;
}
