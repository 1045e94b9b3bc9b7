import { useEffect, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { PanelNote } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useIntakeWords } from '../use-photo-words.ts';
import type { CameraSession } from './camera-session.ts';
import type { CameraControl } from './use-camera.ts';
import './camera.css';

interface CameraProps {
  camera: CameraControl;
}

/** Asks for the camera, or stops it. */
export function CameraButton({ camera: { state, start, stop } }: CameraProps) {
  const words = useIntakeWords().camera;
  return state.kind === 'on' ? (
    <Button icon="camera" pressed onClick={stop}>
      {words.stop}
    </Button>
  ) : (
    <Button icon="camera" disabled={state.kind === 'asking'} onClick={() => start(null)}>
      {words.start}
    </Button>
  );
}

/** What the camera sees and how fast, which one it is; or why there is none. Nothing before it is asked for. */
export function CameraView({ camera: { state, start } }: CameraProps) {
  const words = useIntakeWords().camera;
  if (state.kind === 'asking') return <PanelNote role="status">{words.asking}</PanelNote>;
  if (state.kind === 'off') {
    return state.because && <PanelNote role="alert">{words.problems[state.because]}</PanelNote>;
  }
  const { session, perSecond } = state;
  return (
    <div className="camera">
      <Player session={session} />
      <div className="camera-facts">
        {session.cameras.length > 1 && (
          <SelectField
            label={words.which}
            value={session.id}
            options={session.cameras.map(({ id, label }, i) => ({
              value: id,
              label: label || words.unnamed(i + 1),
            }))}
            onChange={start}
          />
        )}
        <PanelNote>{words.live(session.width, session.height, perSecond)}</PanelNote>
      </div>
    </div>
  );
}

/** The element that plays the stream; its pictures are taken from it. */
function Player({ session: { player } }: { session: CameraSession }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current!.replaceChildren(player);
  }, [player]);
  return <div ref={place} className="camera-player" aria-hidden="true" />;
}
