import { useRef } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { laneOf } from '../../../model/lanes.ts';
import { mapKey } from '../../../state/explore/explore-state.ts';
import type { ShownMap } from '../../../state/explore/explore-state.ts';
import { channelOf, mapName } from '../map-name.ts';
import { MapView } from '../MapView.tsx';
import { useExplore, useExploreState, useExploreWords, useLayer } from '../use-explore.ts';
import { shownViewport } from '../viewport.ts';
import { neighbour } from './neighbour.ts';
import { useSheet } from './use-sheet.ts';
import './contact-sheet.css';

/** Longer side of a small map, CSS pixels. */
const SIDE = 84;

/** All maps, small. One Tab stop; arrows choose. */
export function ContactSheet() {
  const explore = useExplore();
  const words = useExploreWords();
  const layer = useLayer();
  const chosen = useExploreState((state) => mapKey(state.map));
  const groups = useSheet();
  const sheet = useRef<HTMLDivElement>(null);
  const [picture, filtered, outputs, standard, differences] = groups;
  const { depthMultiplier: M } = layer;
  const all = groups.flat();

  const choose = (map: ShownMap) => explore.setState({ map });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const options = [...sheet.current!.querySelectorAll<HTMLElement>('[role=option]')];
    const at = options.findIndex((option) => option === document.activeElement);
    const boxes = options.map((option) => option.getBoundingClientRect());
    const to = neighbour(event.key, boxes, at);
    if (to === null) return;
    event.preventDefault();
    choose(all[to]);
    options[to].focus();
  };
  const tile = (map: ShownMap, label: ReactNode) => (
    <Tile key={mapKey(map)} map={map} isChosen={mapKey(map) === chosen} onChoose={choose}>
      {label}
    </Tile>
  );
  const lane = (map: ShownMap) => {
    if (map === 'picture' || 'rgb' in map) return null;
    const c = channelOf(map, layer);
    return c === null ? null : laneOf(c);
  };
  const named = (map: ShownMap, text: ReactNode) => {
    const mark = lane(map);
    return (
      <>
        {mark && <i style={{ '--hue': `var(--${mark.hue})` } as CSSProperties}>{mark.marker}</i>}{' '}
        <span className="explore-tile-text">{text}</span>
      </>
    );
  };
  const word = (text: string) => <span className="explore-tile-word">{text}</span>;
  return (
    <div
      ref={sheet}
      className="explore-sheet"
      role="listbox"
      tabIndex={-1}
      aria-label={words.sheet.label}
      onKeyDown={onKeyDown}
    >
      <Group label={words.sheet.input}>
        {picture.map((map, i) =>
          tile(
            map,
            i === 0 ? word(words.map.picture) : named(map, word(words.map.channel[layer.channels][i - 1])),
          ),
        )}
      </Group>
      <Group label={words.sheet.filtered} step={1} columns={M === 1 ? undefined : M}>
        {filtered.map((map, q) => tile(map, named(map, String(q + 1))))}
      </Group>
      <Group label={words.sheet.outputs} step={2}>
        {outputs.map((map) =>
          tile(map, map !== 'picture' && 'rgb' in map ? word(words.map.colours) : numberOf(map)),
        )}
      </Group>
      {standard.length > 0 && (
        <>
          <Group label={words.sheet.standard}>{standard.map((map) => tile(map, numberOf(map)))}</Group>
          <Group label={words.sheet.differences}>{differences.map((map) => tile(map, numberOf(map)))}</Group>
        </>
      )}
    </div>
  );
}

const numberOf = (map: ShownMap): string => (map === 'picture' || 'rgb' in map ? '' : String(map.index + 1));

interface GroupProps {
  label: string;
  /** 1: filter, 2: mix. */
  step?: 1 | 2;
  columns?: number;
  children: ReactNode;
}

function Group({ label, step, columns, children }: GroupProps) {
  return (
    <div role="group" aria-label={label} className="explore-sheet-group" data-step={step}>
      <p className="explore-sheet-head" aria-hidden="true">
        {step && <span className="explore-sheet-step">{step}</span>}
        {label}
      </p>
      <div className="explore-sheet-tiles" data-columns={columns}>
        {children}
      </div>
    </div>
  );
}

interface TileProps {
  map: ShownMap;
  isChosen: boolean;
  onChoose: (map: ShownMap) => void;
  children: ReactNode;
}

function Tile({ map, isChosen, onChoose, children }: TileProps) {
  const words = useExploreWords();
  const layer = useLayer();
  const picture = useExploreState((state) => state.picture);
  const { width, height } = picture ?? { width: 3, height: 2 };
  const shrunk = SIDE / Math.max(width, height);
  const box = {
    width: Math.max(8, Math.round(width * shrunk)),
    height: Math.max(8, Math.round(height * shrunk)),
  };
  return (
    // The listbox hears its keys.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="option"
      className="explore-tile"
      aria-selected={isChosen}
      aria-label={mapName(words.map, map, layer)}
      tabIndex={isChosen ? 0 : -1}
      onClick={(event) => {
        onChoose(map);
        event.currentTarget.focus();
      }}
    >
      <span className="explore-tile-map" style={{ aspectRatio: box.width / box.height }}>
        {picture && <MapView map={map} viewport={shownViewport(null, picture, box)} box={box} />}
      </span>
      <span className="explore-tile-name" aria-hidden="true">
        {children}
      </span>
    </div>
  );
}
