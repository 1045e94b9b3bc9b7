import { memo } from 'react';
import type { CSSProperties } from 'react';
import type { TapGroup as Group } from './race-view.ts';
import './race.css';

export interface TapGroupProps {
  group: Group;
  /** What is written over it. */
  head: string;
  hue: string | null;
  /** Hue of each tap, where taps of several lanes stand together. */
  hueOf: ((t: number) => string) | null;
  nameOf: (group: Group, t: number) => string;
  /** Taps of the group that are done; the newest one's number in the group, or −1. */
  done: number;
  newest: number;
  /** The tap that Tab comes to, or −1. */
  cursor: number;
  /** Sum of the cell, once it is complete. */
  sum: string | null;
  cell: number;
  /** Taps side by side in a block; null: all in one line. */
  columns: number | null;
}

/** Taps that stand together, as a row of small cells: filled when they are added. */
export const TapGroup = memo(function TapGroup(props: TapGroupProps) {
  const { group, head, hue, hueOf, nameOf, done, newest, cursor, sum, cell, columns } = props;
  const { terms, from, first, count } = group;
  return (
    <div
      className="tap-group"
      data-kind={group.kind}
      style={{ '--lane': hue ? `var(--${hue})` : 'var(--ink)' } as CSSProperties}
    >
      <div className="tap-head" aria-hidden="true">
        {head}
      </div>
      <div role="row" className="taps" style={columns === null ? undefined : { width: columns * cell }}>
        {Array.from({ length: count }, (_, i) => (
          <div
            key={i}
            role="gridcell"
            className="tap"
            tabIndex={i === cursor ? 0 : -1}
            aria-label={nameOf(group, from + i)}
            aria-current={i === newest ? 'step' : undefined}
            data-tap={first + i}
            data-done={i < done}
            data-padding={terms.inPadding[from + i] === 1}
            style={{
              width: cell,
              height: columns === null ? undefined : cell,
              ...(hueOf && { '--lane': `var(--${hueOf(from + i)})` }),
            }}
          />
        ))}
      </div>
      {group.kind !== 'channel' && (
        <div className="tap-sum" data-done={sum !== null} aria-hidden="true">
          {sum}
        </div>
      )}
    </div>
  );
});
