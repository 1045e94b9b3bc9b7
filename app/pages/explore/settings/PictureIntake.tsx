import { useCallback, useRef } from 'react';
import { KeptPictures } from '../../../pictures/KeptPictures.tsx';
import { SampleButtons } from '../../../pictures/SampleButtons.tsx';
import { useDrop } from '../../../pictures/use-drop.ts';
import { usePaste } from '../../../pictures/use-paste.ts';
import { usePhotoWords } from '../../../pictures/use-photo-words.ts';
import { act } from '../../../state/act.ts';
import { chooseFile, chooseKept, chooseSample } from '../../../state/explore/choose-picture.ts';
import { Button } from '../../../ui/Button.tsx';
import { useExplore, useExploreState } from '../use-explore.ts';
import './settings.css';

/** One of our photographs, or the person's own: chosen, dropped, pasted, or kept from before. */
export function PictureIntake() {
  const explore = useExplore();
  const words = usePhotoWords().picture;
  const file = useRef<HTMLInputElement>(null);
  const source = useExploreState((state) => state.source);
  const onFile = useCallback(
    (chosen: File, name: string) => act(() => chooseFile(explore, chosen, name)),
    [explore],
  );
  const isOver = useDrop(onFile);
  usePaste(words.pasted, onFile, ignore);
  return (
    <div className="explore-intake" data-over={isOver}>
      <SampleButtons
        chosen={source.kind === 'sample' ? source.id : null}
        onChoose={(id) => act(() => chooseSample(explore, id))}
      />
      <KeptPictures
        chosen={source.kind === 'own' ? source.id : null}
        onChoose={(id, name) => act(() => chooseKept(explore, id, name))}
      />
      <Button icon="image" onClick={() => file.current?.click()}>
        {words.choose}
      </Button>
      <input
        ref={file}
        type="file"
        hidden
        accept="image/*"
        aria-label={words.choose}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) onFile(chosen, chosen.name);
          // The same file may be chosen once more.
          event.target.value = '';
        }}
      />
    </div>
  );
}

const ignore = () => {};
