import { useCallback, useState } from 'react';
import type { FocusEvent, KeyboardEvent, PointerEvent } from 'react';
import { value } from '../../i18n/numbers.ts';
import { laneOf } from '../../model/lanes.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { useBoard } from '../../state/board/use-board.ts';
import { raceOf } from '../../state/board/race.ts';
import { usePointing } from '../../board/interaction.ts';
import { laneOfMap } from '../../board/names.ts';
import { blockColumns } from './race-layout.ts';
import { laneAt, readRef } from './race-view.ts';
import type { RaceLane, TapGroup as Group } from './race-view.ts';
import { TapGroup } from './TapGroup.tsx';
import { useTapWords } from './use-tap-words.ts';
import { useCompareWords } from './use-compare-words.ts';
import './race.css';

interface TapLaneProps {
  lane: RaceLane;
  name: string;
  settings: LayerSettings;
  step: number;
  /** Side of a tap, px, and whether groups are blocks: race-layout.ts. */
  cell: number;
  inBlocks: boolean;
  /** Something in the lane was touched: a race that runs stops. */
  onTouch: () => void;
}

const laneOfGroup = ({ kind, lane }: Group, s: LayerSettings) =>
  laneOf(kind === 'filter' ? laneOfMap(s, lane) : lane);

const tapAt = (target: EventTarget | null): number | null => {
  const node = target instanceof Element ? target.closest('[data-tap]') : null;
  return node ? Number(node.getAttribute('data-tap')) : null;
};

/** One lane of the race: its sum, its taps, and the tap that is pointed at or was added last. */
export function TapLane({ lane, name, settings, step, cell, inBlocks, onTouch }: TapLaneProps) {
  const track = raceOf(useBoard());
  const pointTo = usePointing();
  const words = useCompareWords().race;
  const tapWords = useTapWords();
  const [pointed, setPointed] = useState<number | null>(null);
  const [cursor, setCursor] = useState(0);
  const hueOfMap = useCallback((q: number) => laneOf(laneOfMap(settings, q)).hue, [settings]);
  const now = laneAt(lane, step);
  const isTwoSteps = lane.groups.some(({ kind }) => kind === 'mix');
  const place = (tap: number) => {
    const group = lane.groups.find(({ first, count }) => tap < first + count)!;
    return { group, t: group.from + tap - group.first };
  };
  const point = (tap: number | null) => {
    setPointed(tap);
    if (tap === null) return pointTo(null);
    const { group, t } = place(tap);
    pointTo(readRef(group, t));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = tapAt(event.target);
    if (at === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = lane.count - 1;
    const { group } = place(at);
    const goals: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: group.first + group.count,
      ArrowUp: group.first === at ? at - 1 : group.first,
      Home: 0,
      End: last,
    };
    if (event.key === 'Enter') track.setStep(at + 1);
    else if (!(event.key in goals)) return;
    else {
      const goal = Math.max(0, Math.min(goals[event.key], last));
      event.currentTarget.querySelector<HTMLElement>(`[data-tap="${goal}"]`)?.focus();
    }
    event.preventDefault();
    onTouch();
  };

  const shown = pointed !== null ? place(pointed) : now.tap >= 0 ? { group: now.group, t: now.tap } : null;
  const at = Math.min(cursor, lane.count - 1);
  return (
    <div data-lane={lane.kind}>
      <div className="race-lane-head">
        <b>{name}</b>
        <span>{words.progress(now.done, lane.count)}</span>
        <span className="race-sum">
          {now.group.kind === 'filter'
            ? words.filtering(tapWords.ofGroup(now.group))
            : now.group.kind === 'mix'
              ? words.mixing
              : now.result === null
                ? words.partial
                : words.sum}{' '}
          <strong>{value(now.result ?? now.partial)}</strong>
        </span>
      </div>
      <div
        role="grid"
        translate="no"
        aria-label={words.grid(name, lane.count)}
        aria-readonly="true"
        tabIndex={-1}
        className="tap-lane"
        onKeyDown={onKeyDown}
        onFocus={(event: FocusEvent) => {
          const tap = tapAt(event.target);
          if (tap === null) return;
          setCursor(tap);
          if (event.target.matches(':focus-visible')) point(tap);
        }}
        onBlur={() => point(null)}
        onPointerOver={({ target }: PointerEvent) => {
          const tap = tapAt(target);
          if (tap !== pointed) point(tap);
        }}
        onPointerLeave={({ pointerType }: PointerEvent) => pointerType !== 'touch' && point(null)}
        onClick={({ target }) => {
          const tap = tapAt(target);
          if (tap === null) return;
          onTouch();
          track.setStep(tap + 1);
        }}
      >
        {lane.groups.map((group) => {
          const done = Math.max(0, Math.min(now.done - group.first, group.count));
          const isNewest = now.group === group && now.tap >= 0;
          return (
            <TapGroup
              key={group.first}
              group={group}
              head={group.kind === 'mix' ? words.mix : laneOfGroup(group, settings).marker}
              hue={group.kind === 'mix' ? null : laneOfGroup(group, settings).hue}
              hueOf={group.kind === 'mix' ? hueOfMap : null}
              nameOf={tapWords.nameOf}
              done={done}
              newest={isNewest ? now.tap - group.from : -1}
              cursor={at >= group.first && at < group.first + group.count ? at - group.first : -1}
              sum={isTwoSteps && done === group.count ? value(group.terms.result) : null}
              cell={cell}
              columns={inBlocks ? blockColumns(group) : null}
            />
          );
        })}
      </div>
      <p className="race-detail">{shown ? tapWords.nameOf(shown.group, shown.t) : words.begin}</p>
    </div>
  );
}
