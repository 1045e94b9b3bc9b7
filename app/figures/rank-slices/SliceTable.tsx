import { useMemo } from 'react';
import type { CSSProperties } from 'react';
import { tight, value } from '../../i18n/numbers.ts';
import type { Domain } from '../../image/colour-map.ts';
import { useColours, useWall } from '../../state/page/use-theme.ts';
import { FeatureMap } from '../../ui/feature-map/FeatureMap.tsx';
import { useSize } from '../../ui/use-size.ts';
import { gridOf, weightBars } from './layout.ts';
import type { Kernel, Sums } from './layout.ts';
import type { RankSlicesWords } from './words.ts';
import './rank-slices.css';

export interface SliceTableProps {
  words: RankSlicesWords;
  sums: Sums;
  m: number;
  isLocked: boolean;
}

/** The channel's kernels D₁ … above; per output what is wanted, what they give, and with which weights. */
export function SliceTable({ words, sums, m, isLocked }: SliceTableProps) {
  const [box, { width }] = useSize<HTMLDivElement>();
  const { outputs, kernels, idle, areWritten, reach } = sums;
  const { perRow, cell, kernelCell } = gridOf(width, outputs.length, useWall() ? 44 : 30);
  const domain = useMemo(() => ({ low: -reach, high: reach, isSigned: true }), [reach]);
  const rows = Array.from({ length: Math.ceil(outputs.length / perRow) }, (_, i) =>
    outputs.slice(i * perRow, (i + 1) * perRow),
  );
  const track = (size: number) => ({ '--slice': `${3 * size}px` }) as CSSProperties;
  return (
    <div className={`rank-slices-table ${areWritten ? 'rank-slices-few' : ''}`}>
      <span className="rank-slices-label">{words.kernels(m)}</span>
      <div
        ref={box}
        className="rank-slices-row"
        style={track(kernelCell)}
        role="img"
        aria-label={isLocked ? words.closed : words.kernelAll(kernels.length)}
      >
        {isLocked ? (
          <Slice kernel={NOTHING} cell={kernelCell} domain={domain} isClosed />
        ) : (
          kernels.map((kernel, p) => (
            <div key={p} className="rank-slices-kernel">
              <Slice kernel={kernel} cell={kernelCell} domain={domain} />
              <span>{letter(p)}</span>
            </div>
          ))
        )}
        {!isLocked && idle > 0 && <span className="rank-slices-idle">{words.idle(idle)}</span>}
      </div>
      {rows.map((row, r) => (
        <div key={r} className="rank-slices-block">
          <span className="rank-slices-label">{words.wanted}</span>
          <div
            className="rank-slices-row"
            style={track(cell)}
            role="img"
            aria-label={nameOf(words.wantedAll(row.length), row, 'wanted')}
          >
            {row.map(({ wanted }, i) => (
              <Slice key={i} kernel={wanted} cell={cell} domain={domain} />
            ))}
          </div>
          <span className="rank-slices-label">{words.given(m)}</span>
          <div
            className="rank-slices-row"
            style={track(cell)}
            role="img"
            aria-label={isLocked ? words.closed : nameOf(words.givenAll(row.length, m), row, 'given')}
          >
            {row.map(({ given }, i) => (
              <Slice key={i} kernel={given} cell={cell} domain={domain} isClosed={isLocked} />
            ))}
          </div>
          <span className="rank-slices-label">{words.weights}</span>
          <div className="rank-slices-row" style={track(cell)} aria-hidden={!areWritten || isLocked}>
            {row.map(({ weights }, i) => (
              <Weights key={i} weights={weights} areWritten={areWritten} isLocked={isLocked} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

const NOTHING = new Float32Array(9);

/** D₁, D₂, … */
const letter = (p: number) => `D${String.fromCharCode(0x2081 + p)}`;

/** Where there are few, a reader who does not see them hears the numbers. */
function nameOf(title: string, row: Sums['outputs'], which: 'wanted' | 'given'): string {
  if (row.length > 4) return title;
  return `${title}: ${row.map((output) => [...output[which]].map(value).join(' ')).join('; ')}`;
}

interface SliceProps {
  kernel: Kernel;
  cell: number;
  domain: Domain;
  isClosed?: boolean;
}

function Slice({ kernel, cell, domain, isClosed = false }: SliceProps) {
  const { signed } = useColours();
  const cells = useMemo(() => ({ values: kernel, offset: 0, stride: 1, rows: 3, columns: 3 }), [kernel]);
  return (
    <FeatureMap
      cells={cells}
      cellWidth={cell}
      cellHeight={cell}
      domain={domain}
      colours={signed}
      done={isClosed ? 0 : 9}
      text={tight}
    />
  );
}

interface WeightsProps {
  weights: readonly number[];
  areWritten: boolean;
  isLocked: boolean;
}

/** A slice's weights: written where there is room, else a bar for each kernel, from left to right. */
function Weights({ weights, areWritten, isLocked }: WeightsProps) {
  if (isLocked) return <span className="rank-slices-weights">?</span>;
  if (areWritten)
    return (
      <span className="rank-slices-weights">
        {weights.map((weight, p) => (
          <span key={p}>
            {p > 0 && '+ '}
            {value(weight)} {letter(p)}
          </span>
        ))}
      </span>
    );
  return (
    <span className="rank-slices-bars">
      {weightBars(weights).map(({ share, isUp }, p) => (
        <span key={p} data-up={isUp} style={{ '--share': share } as CSSProperties} />
      ))}
    </span>
  );
}
