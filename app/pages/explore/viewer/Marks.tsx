import { cellAt, mapsIn } from '../../../state/explore/explore-state.ts';
import type { ShownMap, Viewport } from '../../../state/explore/explore-state.ts';
import { useExploreState, useLayer } from '../use-explore.ts';
import { boxAt } from '../viewport.ts';
import type { Size } from '../viewport.ts';
import { usedWindow } from '../used-window.ts';
import './viewer.css';

interface MarksProps {
  map: ShownMap;
  viewport: Viewport;
  box: Size;
  isInput: boolean;
}

/** Smallest square around a pixel (CSS px): where pixels are smaller it only says where. */
const LEAST = 11;

/** The crosshair on the pixel that is pointed at or picked, and beside it the window that its value is the sum of. */
export function Marks({ map, viewport, box, isInput }: MarksProps) {
  const layer = useLayer();
  const picked = useExploreState((state) => state.picked);
  const pointed = useExploreState((state) => state.pointed);
  const probed = useExploreState((state) => state.probed);
  const picture = useExploreState((state) => state.picture);
  const place = pointed ?? picked;
  if (!place) return null;

  const [one] = mapsIn(map, layer);
  const stride = one.stage === 'input' ? 1 : layer.stride;
  const cell = cellAt(place, one, layer);
  const corner = boxAt(viewport, box, { x: cell.x * stride, y: cell.y * stride });
  const side = Math.max(LEAST, stride * viewport.scale);
  const grown = (side - stride * viewport.scale) / 2;
  const [x, y] = [corner.x - grown, corner.y - grown];
  const [middleX, middleY] = [x + side / 2, y + side / 2];
  const of = probed?.maps[0];
  const hasWindow = isInput && picture !== null && of !== undefined && of.stage !== 'input';
  const window = hasWindow ? usedWindow(cellAt(place, of, layer), layer, picture) : null;
  const from = window && boxAt(viewport, box, window);
  const lines = (
    <>
      <path
        d={`M0 ${middleY}H${x}M${x + side} ${middleY}H${box.width}M${middleX} 0V${y}M${middleX} ${y + side}V${box.height}`}
      />
      <rect x={x} y={y} width={side} height={side} />
      {from && (
        <rect {...from} width={window.width * viewport.scale} height={window.height * viewport.scale} />
      )}
    </>
  );
  return (
    <svg className="explore-marks" aria-hidden="true" width={box.width} height={box.height}>
      <g className="explore-mark-halo">{lines}</g>
      <g className="explore-mark">{lines}</g>
    </svg>
  );
}
