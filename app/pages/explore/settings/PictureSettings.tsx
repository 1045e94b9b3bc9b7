import { CHANNELS } from '../../../model/picture-layer.ts';
import { withChannels } from '../../../model/picture-edits.ts';
import type { Reading } from '../../../image/full/pixels.ts';
import { paragraph } from '../../../i18n/both.ts';
import { act } from '../../../state/act.ts';
import { changeLayer } from '../../../state/explore/change-layer.ts';
import { readAs } from '../../../state/explore/choose-picture.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useLang } from '../../../ui/use-words.ts';
import { useExplore, useExploreState, useExploreWords, useLayer } from '../use-explore.ts';
import { PictureIntake } from './PictureIntake.tsx';
import './settings.css';

const READINGS: readonly Reading[] = ['shown', 'file'];

/** Which picture, and which numbers are read from it. */
export function PictureSettings() {
  const explore = useExplore();
  const words = useExploreWords().settings;
  const lang = useLang();
  const { channels } = useLayer();
  const source = useExploreState((state) => state.source);
  const reading = useExploreState((state) => state.reading);
  // What one would expect needs no words.
  const notes = [
    ...(reading === 'shown' || source.kind === 'live' ? [] : [words.readingNotes[reading]]),
    ...(channels === 'rgb' ? [] : [words.channelNotes[channels]]),
  ];
  return (
    <div className="explore-fields explore-picture">
      <PictureIntake />
      <div className="explore-row">
        {source.kind !== 'live' && (
          <SelectField
            label={words.reading}
            value={reading}
            options={READINGS.map((value) => ({ value, label: words.readings[value] }))}

            onChange={(value) => act(() => readAs(explore, value))}
          />
        )}
        <SelectField
          label={words.channels}
          value={channels}
          options={CHANNELS.map((value) => ({ value, label: words.channelKinds[value] }))}

          onChange={(value) => changeLayer(explore, (now) => withChannels(now, value))}
        />
      </div>
      {notes.length > 0 && <p className="explore-note">{paragraph(notes, lang)}</p>}
    </div>
  );
}
