import { CHANNELS } from '../../../model/picture-layer.ts';
import { withChannels } from '../../../model/picture-edits.ts';
import { changeLayer } from '../../../state/explore/change-layer.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useExplore, useExploreWords, useLayer } from '../use-explore.ts';
import { PictureIntake } from './PictureIntake.tsx';
import './settings.css';

/** Which picture, and which numbers are read from it. */
export function PictureSettings() {
  const explore = useExplore();
  const words = useExploreWords().settings;
  const { channels } = useLayer();
  return (
    <div className="explore-fields explore-picture">
      <PictureIntake />
      <SelectField
        label={words.channels}
        value={channels}
        options={CHANNELS.map((value) => ({ value, label: words.channelKinds[value] }))}
        hint={words.channelNotes[channels]}
        onChange={(value) => changeLayer(explore, (now) => withChannels(now, value))}
      />
    </div>
  );
}
