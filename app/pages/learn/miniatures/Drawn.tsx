import { colourTable } from '../../../image/colour-map.ts';
import type { Theme } from '../../../image/colour-map.ts';
import { lines, stripes } from './hatch.ts';
import { levelsOf } from './levels.ts';
import type { Cells, Look, Mark, Rect } from './marks.ts';
import './miniature.css';

/** The marks one over the other. */
export function Drawn({ marks, theme }: { marks: readonly Mark[]; theme: Theme }) {
  return marks.map((mark, i) => {
    switch (mark.kind) {
      case 'cells':
        return <Levels key={i} cells={mark} theme={theme} />;
      case 'rect':
        return <Box key={i} {...mark} />;
      case 'dot':
        return (
          <circle key={i} className={`learn-mini-${mark.look}`} cx={mark.x} cy={mark.y} r={mark.radius} />
        );
      case 'path':
        return (
          <path
            key={i}
            className={`learn-mini-${mark.look}`}
            d={mark.d}
            transform={`translate(${mark.x} ${mark.y})`}
          />
        );
    }
  });
}

/** What hatches a piece; the others are plain. */
const HATCHES: Partial<Record<Look, (place: Rect) => string>> = { filter: stripes, dense: lines };

function Box({ look, ...place }: Rect & { look: Look }) {
  const { x, y, width, height } = place;
  return (
    <>
      <rect className={`learn-mini-${look}`} {...{ x, y, width, height }} />
      {HATCHES[look] && <path className={`learn-mini-marks-${look}`} d={HATCHES[look](place)} />}
    </>
  );
}

/** The cells of a map, those of a like value together. */
function Levels({ cells, theme }: { cells: Cells; theme: Theme }) {
  const table = colourTable(theme, cells.scale === 'signed');
  return levelsOf(cells).map(({ at, d }) =>
    cells.scale === 'ink' ? (
      <path key={at} className="learn-mini-ink" d={d} fillOpacity={at / 255} />
    ) : (
      <path key={at} d={d} fill={`rgb(${table.slice(3 * at, 3 * at + 3).join(' ')})`} />
    ),
  );
}
