import { memo } from 'react';
import type { CSSProperties } from 'react';
import { laneOf } from '../../model/lanes.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { NOT_MEASURED, useSize } from '../../ui/use-size.ts';
import { laneOfMap } from '../names.ts';
import { doneIn, placeSegments } from './segments.ts';
import type { PlacedSegment, Segment } from './segments.ts';
import './transport.css';

/** As high as its sheet makes it: so the size of its letters is known with its own. */
const EMS_HIGH = 4;

interface ScrubberTrackProps {
  segments: readonly Segment[];
  settings: LayerSettings;
  step: number;
  /** What stands at the beginning, and at the border of the stages. */
  marks: { first: string; second: string };
}

/** The track cut into lanes and outputs, for eyes alone: the slider over it says the same in words. */
export function ScrubberTrack({ segments, settings, step, marks }: ScrubberTrackProps) {
  const [place, size] = useSize<HTMLDivElement>();
  const track =
    size === NOT_MEASURED ? { width: 0, em: 0 } : { width: size.width, em: size.height / EMS_HIGH };
  const placed = placeSegments(segments, track, step);
  const border = placed.find(({ stage }) => stage === 1);
  return (
    <div ref={place} className="scrubber" aria-hidden="true">
      {placed.map((segment) => (
        <Piece
          key={`${segment.stage} ${segment.map}`}
          {...segment}
          settings={settings}
          isCurrent={step >= segment.start && step < segment.end}
          done={doneIn(segment, step)}
        />
      ))}
      {border && (
        <>
          <span className="scrubber-mark">{marks.first}</span>
          <span className="scrubber-border" style={at(border.left)} />
          <span className="scrubber-mark" style={at(border.left)}>
            {marks.second}
          </span>
        </>
      )}
    </div>
  );
}

const at = (left: number) => ({ '--left': left }) as CSSProperties;

interface PieceProps extends PlacedSegment {
  settings: LayerSettings;
  isCurrent: boolean;
  done: number;
}

/** One lane in its hue under its marker, or one output in ink under its number. */
const Piece = memo(function Piece({
  stage,
  map,
  left,
  width,
  gap,
  hasLabel,
  settings,
  isCurrent,
  done,
}: PieceProps) {
  const lane = stage === 0 ? laneOf(laneOfMap(settings, map)) : null;
  return (
    <span
      className="scrubber-piece"
      data-current={isCurrent}
      data-begun={done > 0}
      style={
        {
          ...at(left),
          '--width': width,
          '--gap': `${gap}px`,
          '--done': done,
          '--hue': lane ? `var(--${lane.hue})` : 'var(--ink)',
        } as CSSProperties
      }
    >
      {hasLabel && <span className="scrubber-label">{lane ? lane.marker : map + 1}</span>}
    </span>
  );
});
