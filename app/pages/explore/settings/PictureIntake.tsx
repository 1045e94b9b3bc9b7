import { useCallback, useState } from 'react';
import { CameraButton, CameraView } from '../../../pictures/camera/Camera.tsx';
import { useCamera } from '../../../pictures/camera/use-camera.ts';
import { DrawingPad } from '../../../pictures/drawing-pad/DrawingPad.tsx';
import { PictureChooser } from '../../../pictures/PictureChooser.tsx';
import { PictureNote } from '../../../pictures/PictureNote.tsx';
import { usePhotoWords } from '../../../pictures/use-photo-words.ts';
import { act } from '../../../state/act.ts';
import { chooseFile, chooseKept, chooseSample } from '../../../state/explore/choose-picture.ts';
import { Button } from '../../../ui/Button.tsx';
import { useExplore, useExploreState } from '../use-explore.ts';

/** One of our photographs, the person's own (chosen, dropped, pasted, kept), a camera, or a drawing. */
export function PictureIntake() {
  const explore = useExplore();
  const words = usePhotoWords().picture;
  const source = useExploreState((state) => state.source);
  const picture = useExploreState((state) => state.picture);
  const working = useExploreState((state) => state.working);
  const [isDrawing, setDrawing] = useState(false);
  const onLive = useCallback((bitmap: ImageBitmap) => explore.live.show(bitmap), [explore]);
  const camera = useCamera(onLive);
  const { stop } = camera;

  const instead = (choose: () => Promise<unknown>) => {
    stop();
    setDrawing(false);
    act(choose);
  };
  const onFile = useCallback(
    (file: File, name: string) => {
      stop();
      setDrawing(false);
      act(() => chooseFile(explore, file, name));
    },
    [explore, stop],
  );
  return (
    <PictureChooser
      sample={source.kind === 'sample' ? source.id : null}
      kept={source.kind === 'own' ? source.id : null}
      working={working}
      note={
        picture && (
          <PictureNote
            sample={source.kind === 'sample' ? source.id : null}
            own={source.kind === 'own' ? picture.name : null}
            notes={source.kind === 'sample' ? [] : picture.notes}
          />
        )
      }
      onSample={(id) => instead(() => chooseSample(explore, id))}
      onKept={(id, name) => instead(() => chooseKept(explore, id, name))}
      onFile={onFile}
      buttons={
        <>
          <CameraButton camera={camera} />
          <Button icon="draw" pressed={isDrawing} onClick={() => setDrawing(!isDrawing)}>
            {words.draw}
          </Button>
        </>
      }
    >
      <CameraView camera={camera} />
      {isDrawing && <DrawingPad onPicture={onLive} onKeep={onFile} />}
    </PictureChooser>
  );
}
