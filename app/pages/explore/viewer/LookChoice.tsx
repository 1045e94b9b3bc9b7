import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { useExplore, useExploreState, useExploreWords } from '../use-explore.ts';
import './viewer.css';

/** How values become colours; of the picture and its channels there is nothing to choose, and differences are about zero. */
export function LookChoice() {
  const explore = useExplore();
  const words = useExploreWords().viewer;
  const map = useExploreState((state) => state.map);
  const colours = useExploreState((state) => state.colours);
  const scale = useExploreState((state) => state.scale);
  if (map === 'picture' || 'rgb' in map || map.stage === 'input') return null;
  return (
    <div className="explore-looks">
      {map.stage !== 'difference' && (
        <RadioGroup
          label={words.colours}
          value={colours}
          options={(['signed', 'grey'] as const).map((value) => ({ value, label: words.colourKinds[value] }))}
          onChange={(next) => explore.setState({ colours: next })}
        />
      )}
      <RadioGroup
        label={words.scale}
        value={scale}
        options={(['own', 'shared'] as const).map((value) => ({ value, label: words.scales[value] }))}
        onChange={(next) => explore.setState({ scale: next })}
      />
    </div>
  );
}
