import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { Domain } from '../../../image/colour-map.ts';
import type { Opened } from '../../../engine/picture/protocol.ts';
import type { ShownMap } from '../../../state/explore/explore-state.ts';
import { MapView } from '../MapView.tsx';
import { useExplore, useExploreState } from '../use-explore.ts';
import { isFit, shownViewport } from '../viewport.ts';
import type { Size } from '../viewport.ts';
import { SplitHandle } from '../versus/SplitHandle.tsx';
import { StandardSide } from '../versus/StandardSide.tsx';
import { Marks } from './Marks.tsx';
import { useViewGestures } from './use-view-gestures.ts';
import './viewer.css';

interface ViewPaneProps {
  map: ShownMap;
  picture: Opened;
  box: Size;
  /** Shown at the left of a line that a hand moves, the map at its right. */
  against?: ShownMap | null;
  /** The window that a value comes from is marked where its input is shown. */
  isInput?: boolean;
  /** It must stay the same. */
  onPainted?: (domain: Domain) => void;
  /** Over the map. */
  children?: ReactNode;
}

/** One view of the picture or a map of it, which a hand moves. */
export function ViewPane(props: ViewPaneProps) {
  const { map, against = null, picture, box, isInput = false, onPainted, children } = props;
  const explore = useExplore();
  const chosen = useExploreState((state) => state.viewport);
  const viewport = shownViewport(chosen, picture, box);
  const place = useRef<HTMLDivElement>(null);
  const handlers = useViewGestures(
    place,
    { picture, box, viewport },
    {
      onView: (next) => explore.setState({ viewport: next }),
      onPoint(pointed) {
        const before = explore.getState().pointed;
        if (before?.x !== pointed?.x || before?.y !== pointed?.y) explore.setState({ pointed });
      },
      onPick: (picked) => explore.setState({ picked, pointed: null }),
    },
  );
  return (
    <div
      ref={place}
      className="explore-pane"
      style={{ width: box.width, height: box.height }}
      data-fit={isFit(chosen)}
      {...handlers}
    >
      <MapView map={map} viewport={viewport} box={box} isMain onPainted={onPainted} />
      {against && <StandardSide map={against} viewport={viewport} box={box} />}
      <Marks map={map} viewport={viewport} box={box} isInput={isInput} />
      {against && <SplitHandle box={box} />}
      {children}
    </div>
  );
}
