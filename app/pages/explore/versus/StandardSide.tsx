import type { ShownMap, Viewport } from '../../../state/explore/explore-state.ts';
import { MapView } from '../MapView.tsx';
import { useExploreState } from '../use-explore.ts';
import type { Size } from '../viewport.ts';
import { useVersusWords } from './use-versus-words.ts';
import './versus.css';

interface StandardSideProps {
  map: ShownMap;
  viewport: Viewport;
  box: Size;
}

/** The same part of the standard result over the separable one, as far as the line; what is at which side is written there. */
export function StandardSide({ map, viewport, box }: StandardSideProps) {
  const words = useVersusWords().versus;
  const at = useExploreState((state) => state.splitAt);
  return (
    <div className="explore-sides" aria-hidden="true">
      <div className="explore-side" style={{ clipPath: `inset(0 ${100 - at}% 0 0)` }}>
        <MapView map={map} viewport={viewport} box={box} isMain />
        <span>{words.standard}</span>
      </div>
      <div className="explore-side" style={{ clipPath: `inset(0 0 0 ${at}%)` }}>
        <span>{words.separable}</span>
      </div>
    </div>
  );
}
