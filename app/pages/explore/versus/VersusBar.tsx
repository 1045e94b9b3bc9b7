import { mapsIn } from '../../../state/explore/explore-state.ts';
import { showing, VERSUS, versusOf } from '../../../state/explore/versus.ts';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { useExplore, useExploreState, useLayer } from '../use-explore.ts';
import { LossLine } from './LossLine.tsx';
import { useVersusWords } from './use-versus-words.ts';
import './versus.css';

/** Over the view: which of the two results it shows, and how far they are apart there. */
export function VersusBar() {
  const explore = useExplore();
  const words = useVersusWords();
  const versus = useExploreState(versusOf);
  const layer = useLayer();
  const map = useExploreState((state) => state.map);
  const outputs = mapsIn(map, layer).map(({ index }) => index);
  return (
    <div className="explore-versus">
      <RadioGroup
        label={words.view}
        value={versus}
        options={VERSUS.map((one) => ({ value: one, label: words.versus[one] }))}
        onChange={(next) => explore.setState(showing(next, explore.getState()))}
      />
      {versus && <LossLine label={words.loss.label(outputs.map((n) => n + 1))} outputs={outputs} />}
    </div>
  );
}
