import type { Way } from '../../model/traffic.ts';
import './roofline.css';

/** Shapes around 0,0 that tell the ways apart without colour. */
const SHAPES: Record<Way, string> = {
  standard: 'M-5,-5H5V5H-5Z',
  depthwise: 'M0,-6.5L6,5H-6Z',
  pointwise: 'M0,-7L7,0L0,7L-7,0Z',
  unfused: 'M-5.5,0A5.5,5.5,0,1,1,5.5,0A5.5,5.5,0,1,1,-5.5,0Z',
  fused: 'M-2,-6.5H2V-2H6.5V2H2V6.5H-2V2H-6.5V-2H-2Z',
};

interface MarkerProps {
  way: Way;
  x: number;
  y: number;
  scale: number;
  isHollow: boolean;
  isFaint?: boolean;
}

/** The sign of one way, in the picture and beside its name. */
export const Marker = ({ way, x, y, scale, isHollow, isFaint = false }: MarkerProps) => (
  <path
    className={`roofline-marker roofline-${way}`}
    data-hollow={isHollow}
    data-faint={isFaint}
    d={SHAPES[way]}
    transform={`translate(${x},${y}) scale(${scale})`}
  />
);

export const MarkerSign = ({ way }: { way: Way }) => (
  <svg className="roofline-sign" viewBox="-8 -8 16 16" aria-hidden="true">
    <Marker way={way} x={0} y={0} scale={1} isHollow={false} />
  </svg>
);
