import type { CSSProperties } from 'react';
import { value } from '../../i18n/numbers.ts';
import type { Lang } from '../../i18n/numbers.ts';
import { laneOf } from '../../model/lanes.ts';
import { SPEC } from './fixture.ts';
import { wiresOf } from './layout.ts';
import type { Layout } from './layout.ts';
import { Grid, Mid, Window } from './marks.tsx';
import { inputAt, isRead, sharesOf, weightAt } from './sum.ts';
import type { At } from './sum.ts';
import { WORDS } from './words.ts';
import './pixel-inputs.css';

interface DrawingProps {
  layout: Layout;
  width: number;
  em: number;
  lang: Lang;
  /** Under the output where its chooser is too far away to name it. */
  mapName: string;
  /** The output cell whose inputs are lit; null while nothing is to be given away. */
  at: At | null;
  /** Values of the chosen map, row by row; null until they are computed. */
  output: readonly number[] | null;
}

/** Input maps, kernels, shares, wires and the output map. */
export function Drawing({ layout, width, em, lang, mapName, at, output }: DrawingProps) {
  const words = WORDS[lang];
  const { rows, out, behind, outCell } = layout;
  const shares = at && sharesOf(at);
  const sum = at && wiresOf(layout, at, em);
  return (
    <svg width={width} height={layout.height} role="img" aria-label={words.picture(at)}>
      {rows.map((row, c) => (
        <g key={c} style={{ '--lane': `var(--${laneOf(c).hue})` } as CSSProperties}>
          <text {...row.label}>
            <tspan className="pixel-inputs-marker">{laneOf(c).marker}</tspan> {words.channel(c + 1)}
          </text>
          <Grid
            box={row.input}
            size={SPEC.height}
            valueOf={(y, x) => inputAt(c, y, x)}
            isLit={(y, x) => !!at && isRead(at, y, x)}
          />
          {at && <Window box={row.input} cell={layout.cell} at={at} />}
          {at ? (
            <>
              {c === 0 && (
                <text x={row.kernel.x} y={row.kernel.y - 0.55 * em}>
                  {words.weights}
                </text>
              )}
              <Grid
                box={row.kernel}
                size={SPEC.kernel}
                valueOf={(u, v) => weightAt(at.map, c, u, v)}
                isLit={() => true}
              />
              <rect className="pixel-inputs-window" {...row.kernel} />
            </>
          ) : (
            <>
              <rect className="pixel-inputs-closed" {...row.kernel} />
              <Mid className="pixel-inputs-sign" x={row.kernel.x + row.kernel.width / 2} y={row.times.y}>
                ?
              </Mid>
            </>
          )}
          <Mid className="pixel-inputs-sign" {...row.times}>
            ×
          </Mid>
          {shares && (
            <>
              <Mid className="pixel-inputs-sign" {...row.equals}>
                =
              </Mid>
              <text className="pixel-inputs-share" {...row.share} dy="0.35em" textAnchor="end">
                {value(shares[c])}
              </text>
              <path className="pixel-inputs-wire" d={sum!.wires[c]} />
            </>
          )}
        </g>
      ))}
      {behind.map((box) => (
        <rect key={box.x} className="pixel-inputs-behind" {...box} />
      ))}
      <rect className="pixel-inputs-paper" {...out} />
      <Grid
        box={out}
        size={SPEC.height - SPEC.kernel + 1}
        valueOf={(y, x) => output?.[y * 3 + x] ?? null}
        isLit={() => false}
        isOutput
      />
      {!layout.isRoomy && (
        <text x={out.x + out.width / 2} y={out.y + out.height + 1.3 * em} textAnchor="middle">
          {mapName}
        </text>
      )}
      {at && sum && (
        <>
          <rect
            className="pixel-inputs-chosen"
            x={out.x + at.column * outCell}
            y={out.y + at.row * outCell}
            width={outCell}
            height={outCell}
          />
          <line
            className="pixel-inputs-stem"
            x1={sum.sum.x + sum.sum.radius}
            x2={out.x}
            y1={sum.sum.y}
            y2={sum.sum.y}
          />
          <circle className="pixel-inputs-sum" cx={sum.sum.x} cy={sum.sum.y} r={sum.sum.radius} />
          <Mid className="pixel-inputs-plus" x={sum.sum.x} y={sum.sum.y}>
            +
          </Mid>
        </>
      )}
    </svg>
  );
}
