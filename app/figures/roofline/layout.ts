// Where roof and dots stand: pure, from what a layer does and what the device can do.
import { scaleLog } from 'd3';
import { ridgeOf, secondsUnder, under } from '../../model/traffic.ts';
import type { Roof, Way, Work } from '../../model/traffic.ts';

export const WAYS: readonly Way[] = ['standard', 'depthwise', 'pointwise', 'unfused', 'fused'];

/** FLOP per byte at both ends of the picture. */
export const LEAST = 0.25;
export const MOST = 2048;

export type Works = Readonly<Record<Way, Work>>;
/** Seconds that a run of each way took; absent where it was not measured. */
export type Seconds = Readonly<Partial<Record<Way, number>>>;

/** The two halves of an unfused layer are run one after the other, each under its own part of the roof. */
export const predictedSeconds = (works: Works, way: Way, roof: Roof): number =>
  way === 'unfused' ? secondsUnder(roof, works.depthwise, works.pointwise) : secondsUnder(roof, works[way]);

export interface Savings {
  /** How many times fewer multiply-adds than the standard layer. */
  saved: number;
  /** Times the memory traffic of the standard layer. */
  traffic: number;
}

export const savingsOf = ({ standard, ...works }: Works, isFused: boolean): Savings => {
  const separable = isFused ? works.fused : works.unfused;
  return { saved: standard.flops / separable.flops, traffic: separable.bytes / standard.bytes };
};

/** Widths of four bars in shares of their place: the standard layer's are equal, so that both pairs compare. */
export function barsOf({ saved, traffic }: Savings) {
  const longest = Math.max(1.75, traffic);
  return { standard: 1 / longest, multiplyAdds: 1 / saved / longest, traffic: traffic / longest };
}

export interface Dot {
  way: Way;
  x: number;
  /** Under the roof; on the floor while there is none. */
  y: number;
  /** Where it was measured. */
  measuredY: number | null;
}

export interface Picture {
  left: number;
  right: number;
  top: number;
  bottom: number;
  xTicks: { value: number; x: number }[];
  yTicks: { value: number; y: number }[];
  /** null before the device was measured. */
  roof: { path: string; ceilingY: number } | null;
  dots: Dot[];
}

export interface Box {
  width: number;
  height: number;
}

const TICKS = [0.25, 1, 4, 16, 64, 256, 1024];

/** 1, 2, 5, 10, … between both ends; over many decades only the powers of ten. */
function rateTicks(low: number, high: number): number[] {
  const first = Math.floor(Math.log10(low));
  const decades = Array.from(
    { length: Math.ceil(Math.log10(high)) - first + 1 },
    (_, i) => 10 ** (first + i),
  );
  const steps = high / low > 1000 ? [1] : [1, 2, 5];
  return decades
    .flatMap((decade) => steps.map((step) => step * decade))
    .filter((rate) => rate >= low && rate <= high);
}

/** `letter`: height of the axis' text. */
export function pictureOf(
  works: Works,
  roof: Roof | null,
  seconds: Seconds,
  { width, height }: Box,
  letter: number,
): Picture {
  const [left, right] = [4.6 * letter, width - letter];
  const [top, bottom] = [1.8 * letter, height - 3.2 * letter];
  const x = scaleLog([LEAST, MOST], [left, right]).base(2);
  const measured = (way: Way) => {
    const time = seconds[way];
    return time === undefined || time <= 0 ? null : works[way].flops / time;
  };
  const rates = WAYS.map(measured).filter((rate) => rate !== null);
  const low = roof ? Math.min(roof.bytes * LEAST, ...rates) / 1.6 : 1;
  const high = roof ? 1.25 * Math.max(roof.flops, ...rates) : 10;
  const y = scaleLog([low, high], [bottom, top]);
  return {
    ...{ left, right, top, bottom },
    xTicks: TICKS.map((value) => ({ value, x: x(value) })),
    yTicks: roof ? rateTicks(low, high).map((value) => ({ value, y: y(value) })) : [],
    roof: roof && roofPath(roof, x, y),
    dots: WAYS.map((way) => {
      const rate = measured(way);
      return {
        way,
        x: x(works[way].intensity),
        y: roof ? y(works[way].flops / predictedSeconds(works, way, roof)) : bottom,
        measuredY: roof && rate !== null ? y(rate) : null,
      };
    }),
  };
}

function roofPath(roof: Roof, x: (n: number) => number, y: (n: number) => number) {
  const ridge = Math.min(MOST, Math.max(LEAST, ridgeOf(roof)));
  const at = (intensity: number) => `${x(intensity).toFixed(1)},${y(under(roof, intensity)).toFixed(1)}`;
  return { path: `M${at(LEAST)}L${at(ridge)}L${at(MOST)}`, ceilingY: y(roof.flops) };
}
