import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { colourTable, domainOf, paint } from '../../image/colour-map.ts';
import { useTheme, useWall } from '../../state/page/use-theme.ts';
import { useSize } from '../../ui/use-size.ts';
import { plotOf } from './layout.ts';
import { BANDS, FRAMES } from './spectrogram.ts';
import './spectrogram.css';

export interface SoundPictureProps {
  /** (1, FRAMES, BANDS); null while it is being computed. */
  values: Float32Array | null;
  /** Below and above zero in two colours; else ink, the louder the darker. */
  isSigned: boolean;
  label: string;
  /** With the seconds below. */
  hasTimes?: boolean;
  /** Drawn over the picture. */
  over?: (plot: ReturnType<typeof plotOf>) => ReactNode;
}

/** Time to the right, frequency upwards. */
export function SoundPicture({ values, isSigned, label, hasTimes = false, over }: SoundPictureProps) {
  const theme = useTheme();
  const [box, { width }] = useSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const letter = useWall() ? 24 : 12;
  const height = 108 + (hasTimes ? 1.3 * letter : 0);
  const plot = plotOf({ width, height, letter }, hasTimes);

  useLayoutEffect(() => {
    const node = canvas.current;
    const context = node?.getContext('2d');
    if (!node || !context || !values) return;
    const image = context.createImageData(FRAMES, BANDS);
    if (isSigned)
      paint(
        upright(values),
        1,
        0,
        BANDS,
        FRAMES,
        domainOf(values, true),
        colourTable(theme, true),
        image.data,
      );
    else paintInk(values, inkOf(node), image.data);
    context.putImageData(image, 0, 0);
  }, [values, isSigned, theme]);

  return (
    <div ref={box} className="spectrogram-picture" role="img" aria-label={label} style={{ height }}>
      <canvas
        ref={canvas}
        width={FRAMES}
        height={BANDS}
        style={{
          left: plot.left,
          top: plot.top,
          width: plot.right - plot.left,
          height: plot.bottom - plot.top,
        }}
      />
      <svg width={width} height={height} aria-hidden="true">
        <rect
          className="spectrogram-frame"
          x={plot.left}
          y={plot.top}
          width={plot.right - plot.left}
          height={plot.bottom - plot.top}
        />
        {plot.frequencies.map(({ value, y }) => (
          <text key={value} x={plot.left - letter * 0.5} y={y} dy="0.35em" textAnchor="end">
            {value}
          </text>
        ))}
        {plot.times.map(({ value, x }) => (
          <text key={value} x={x} y={plot.bottom + letter * 1.4} textAnchor="middle">
            {value === 2 ? '2 s' : value}
          </text>
        ))}
        <text className="spectrogram-unit" x={plot.left + letter * 0.5} y={plot.top + letter * 1.3}>
          kHz
        </text>
        {over?.(plot)}
      </svg>
    </div>
  );
}

/** Row by row from the highest band, as pictures are. */
function upright(values: Float32Array): Float32Array {
  return Float32Array.from({ length: FRAMES * BANDS }, (_, i) => {
    const [row, frame] = [Math.floor(i / FRAMES), i % FRAMES];
    return values[frame * BANDS + (BANDS - 1 - row)];
  });
}

/** The theme's ink, in red, green and blue. */
function inkOf(node: Element): readonly number[] {
  const parts = getComputedStyle(node).color.match(/[\d.]+/g) ?? ['0', '0', '0'];
  return parts.slice(0, 3).map(Number);
}

/** As on paper: silence is the ground, loudness is ink. */
function paintInk(values: Float32Array, [red, green, blue]: readonly number[], out: Uint8ClampedArray): void {
  const shown = upright(values);
  for (let i = 0; i < shown.length; i++) {
    out[4 * i] = red;
    out[4 * i + 1] = green;
    out[4 * i + 2] = blue;
    out[4 * i + 3] = 255 * shown[i];
  }
}
