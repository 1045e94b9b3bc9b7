import { useCallback, useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Domain } from '../../../image/colour-map.ts';
import { mapsIn } from '../../../state/explore/explore-state.ts';
import { inStage, versusOf } from '../../../state/explore/versus.ts';
import { useSize } from '../../../ui/use-size.ts';
import { CropBox } from '../crop/CropBox.tsx';
import { mapName } from '../map-name.ts';
import { useExplore, useExploreState, useExploreWords, useLayer } from '../use-explore.ts';
import { useVersusWords } from '../versus/use-versus-words.ts';
import { VersusBar } from '../versus/VersusBar.tsx';
import { Histogram } from './Histogram.tsx';
import { LookChoice } from './LookChoice.tsx';
import { moveCrosshair } from './move-view.ts';
import { SumLines } from './SumLines.tsx';
import { ViewPane } from './ViewPane.tsx';
import { ViewTools } from './ViewTools.tsx';
import './viewer.css';

/** Between two views, CSS pixels. */
const GAP = 8;

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** One map, large: to be moved, zoomed to the pixel, and asked for each of its numbers. */
export function Viewer() {
  const explore = useExplore();
  const words = useExploreWords();
  const { bothName } = useVersusWords();
  const id = useId();
  const layer = useLayer();
  const map = useExploreState((state) => state.map);
  const picture = useExploreState((state) => state.picture);
  const hasBeside = useExploreState((state) => state.hasBeside && state.map !== 'picture');
  const isCropping = useExploreState((state) => state.crop !== null);
  const versus = useExploreState(versusOf);
  const isSplit = versus === 'both' && !isCropping;
  const against = useMemo(() => (isSplit ? inStage(map, 'standard') : null), [isSplit, map]);
  const shownName = mapName(words.map, map, layer);
  const name = against ? bothName(shownName) : shownName;
  const [place, room] = useSize<HTMLDivElement>();
  const [domain, setDomain] = useState<Domain | null>(null);
  const onPainted = useCallback(
    (next: Domain) => setDomain((old) => (old && isSameDomain(old, next) ? old : next)),
    [],
  );

  // Side by side where there is room for it, else one above the other.
  const isTall = room.width < room.height * 1.1;
  const [across, down] = !hasBeside ? [1, 1] : isTall ? [1, 2] : [2, 1];
  const box = {
    width: Math.max(0, Math.floor((room.width - GAP * (across - 1)) / across)),
    height: Math.max(0, Math.floor((room.height - GAP * (down - 1)) / down)),
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const way = ARROWS[event.key];
    if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const by = (event.shiftKey ? 10 : 1) * (mapsIn(map, layer)[0].stage === 'input' ? 1 : layer.stride);
    moveCrosshair(explore, way[0] * by, way[1] * by, box);
  };
  return (
    <section className="explore-viewer" aria-label={words.viewer.label}>
      <ViewTools name={shownName} box={box} />
      {layer.standard && <VersusBar />}
      {/* eslint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <div
        ref={place}
        className="explore-view"
        // It has keys of its own, and what it shows is said by the value beneath.
        role="application"
        tabIndex={0}
        aria-label={name}
        aria-describedby={`${id}-hint`}
        data-tall={isTall}
        onKeyDown={onKeyDown}
      >
        {/* eslint-enable */}
        {picture ? (
          <>
            <ViewPane {...{ map, against, picture, box, onPainted }} isInput={!hasBeside}>
              {isCropping && <CropBox picture={picture} box={box} />}
            </ViewPane>
            {hasBeside && <ViewPane map="picture" picture={picture} box={box} isInput />}
          </>
        ) : (
          <p className="explore-waiting">{words.viewer.waiting}</p>
        )}
      </div>
      <span id={`${id}-hint`} className="visually-hidden">
        {words.viewer.hint}
      </span>
      <div className="explore-under">
        <SumLines />
        <div className="explore-legend">
          <Histogram domain={domain} />
          <LookChoice />
        </div>
      </div>
    </section>
  );
}

const isSameDomain = (a: Domain, b: Domain): boolean =>
  a.low === b.low && a.high === b.high && a.isSigned === b.isSigned;
