import type { ReactNode } from 'react';
import { roundCount } from '../../i18n/numbers.ts';
import type { Lang } from '../../i18n/numbers.ts';
import type { Roof } from '../../model/traffic.ts';
import { useSize } from '../../ui/use-size.ts';
import { pictureOf } from './layout.ts';
import type { Seconds, Works } from './layout.ts';
import { Marker } from './Marker.tsx';
import { WORDS } from './words.ts';
import './roofline.css';

const HEIGHT = 250;

interface ChartProps {
  works: Works;
  roof: Roof | null;
  seconds: Seconds;
  isFused: boolean;
  lang: Lang;
  isLocked: boolean;
  /** Stands in the picture while there is no roof. */
  children?: ReactNode;
}

/** The roof of this device, and under it the ways of running the layer. */
export function Chart({ works, roof, seconds, isFused, lang, isLocked, children }: ChartProps) {
  const words = WORDS[lang];
  const [box, { width }] = useSize<HTMLDivElement>();
  const [probe, { height: letter }] = useSize<HTMLDivElement>();
  const height = Math.max(HEIGHT, 14 * letter);
  const picture = pictureOf(works, roof, seconds, { width, height }, letter);
  const { left, right, top, bottom } = picture;
  const scale = letter / 12;
  const other = isFused ? 'unfused' : 'fused';
  return (
    <div ref={box} className="roofline-chart">
      <div ref={probe} className="roofline-letter" />
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={`${words.chart}; ${words.chartState(roof !== null, isFused)}`}
      >
        {picture.yTicks.map(({ value, y }) => (
          <g key={value}>
            <line className="roofline-grid" x1={left} x2={right} y1={y} y2={y} />
            <text className="roofline-tick" x={left - 8} y={y} dy="0.35em" textAnchor="end">
              {roundCount(value, lang)}
            </text>
          </g>
        ))}
        <line className="roofline-axis" x1={left} x2={right} y1={bottom} y2={bottom} />
        {picture.xTicks.map(({ value, x }) => (
          <text key={value} className="roofline-tick" x={x} y={bottom + 1.5 * letter} textAnchor="middle">
            {value}
          </text>
        ))}
        <text className="roofline-tick" x={right} y={bottom + 2.9 * letter} textAnchor="end">
          {words.xAxis}
        </text>
        {picture.roof && roof && (
          <>
            <text className="roofline-tick" x={left - 8} y={top - 0.7 * letter} textAnchor="end">
              {words.yAxis}
            </text>
            <path className="roofline-roof" d={picture.roof.path} />
            <text
              className="roofline-label"
              x={right}
              y={picture.roof.ceilingY - 0.9 * letter}
              textAnchor="end"
            >
              {words.arithmetic(roundCount(roof.flops, lang))}
            </text>
            <text className="roofline-label" x={left} y={picture.roof.ceilingY - 0.9 * letter}>
              {words.memory((roof.bytes / 1e9).toFixed(1))}
            </text>
          </>
        )}
        {!isLocked &&
          picture.dots.map(({ way, x, y, measuredY }) => {
            const isFaint = way === other;
            return (
              <g key={way}>
                <line
                  className="roofline-drop"
                  data-faint={isFaint}
                  x1={x}
                  x2={x}
                  y1={roof ? Math.min(y, measuredY ?? y) : top}
                  y2={bottom}
                />
                <Marker {...{ way, x, y, scale, isFaint }} isHollow />
                {measuredY !== null && (
                  <Marker {...{ way, x, scale, isFaint }} y={measuredY} isHollow={false} />
                )}
              </g>
            );
          })}
      </svg>
      {!roof && children && <div className="roofline-invite">{children}</div>}
    </div>
  );
}
