import { useEffect, useMemo } from 'react';
import { useNow } from '../../board/use-step-view.ts';
import { mapDomains } from '../../pictures/map-domains.ts';
import { photoIn, wholeIn } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { followWhole } from '../../state/picture/follow-whole.ts';
import { PanelTitle } from '../../ui/Panel.tsx';
import { usePanelWords } from '../../ui/use-panel-words.ts';
import { OutputMaps, SHOWN } from './OutputMaps.tsx';
import './whole-photo.css';

/** What the layer makes of the whole photograph, beside the whole layer; nothing while there is no photograph. */
export function WholeOutputs() {
  const board = useBoard();
  const words = usePanelWords().photo;
  useEffect(() => followWhole(board), [board]);
  const photo = useBoardState(photoIn);
  const whole = useBoardState((state) => {
    const found = wholeIn(state);
    return found?.photo === photo ? found : null;
  });
  // As all maps of the whole, each has its own scale.
  const domains = useMemo(() => whole && mapDomains(whole, 'own'), [whole]);
  const of = useNow((now) => now.computed.geometry.output.channels);
  if (!photo) return null;
  return (
    <section className="whole-outputs" aria-labelledby="outputs-title">
      <PanelTitle id="outputs-title">{words.title}</PanelTitle>
      <OutputMaps
        {...{ whole, domains, first: 0 }}
        aspect={photo.width / photo.height}
        count={Math.min(SHOWN, of)}
      />
    </section>
  );
}
