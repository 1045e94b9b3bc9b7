import { useEffect, useId, useState } from 'react';
import { SAMPLES } from '../../image/samples.ts';
import type { Photo } from '../../image/photo.ts';
import type { Source } from '../../state/address/types.ts';
import { followWhole } from '../../state/follow-whole.ts';
import { useApp } from '../../state/use-app.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useNow } from '../use-step-view.ts';
import { useSize } from '../use-size.ts';
import { useWords } from '../use-words.ts';
import { CropFrame } from './CropFrame.tsx';
import { scaled } from './frame.ts';
import { pressFrame } from './frame-gesture.ts';
import { OutputMaps } from './OutputMaps.tsx';
import { usePhotoWords } from './use-photo-words.ts';
import './whole-photo.css';

/** Outputs shown at once. */
const SHOWN = 4;

/** The same layer on the whole photograph, and on it the frame of what is on the board. */
export function WholePhoto() {
  const words = useWords().step.photo;
  const photo = useApp((state) => state.photo);
  const source = useApp((state) => state.made.source);
  useEffect(followWhole, []);
  return (
    <section id="photo" className="panel whole-photo" aria-labelledby="photo-title">
      {source.kind === 'numbers' ? (
        <>
          <h2 id="photo-title" className="eyebrow">
            {words.title}
          </h2>
          <p className="panel-note">{words.none}</p>
        </>
      ) : photo ? (
        <Present photo={photo} source={source} />
      ) : (
        <Waiting source={source} />
      )}
    </section>
  );
}

type Pictured = Exclude<Source, { kind: 'numbers' }>;

/** Everything in its place before the photograph is there. */
function Waiting({ source }: { source: Pictured }) {
  const words = useWords().step.photo;
  const own = usePhotoWords().whole;
  const sample = source.kind === 'sample' ? SAMPLES.find(({ id }) => id === source.id) : null;
  const aspect = sample ? sample.width / sample.height : 1.5;
  const { computed } = useNow();
  const count = Math.min(SHOWN, computed.geometry.output.channels);
  return (
    <>
      <div className="whole-photo-head">
        <h2 id="photo-title" className="eyebrow">
          {words.title}
        </h2>
      </div>
      <div className="whole-photo-pair">
        <div className="whole-photo-place" style={{ aspectRatio: `${aspect}` }} />
        <OutputMaps whole={null} aspect={aspect} first={0} count={count} />
      </div>
      <p className="panel-note">{own.waiting}</p>
    </>
  );
}

function Present({ photo, source }: { photo: Photo; source: Pictured }) {
  const words = useWords().step;
  const own = usePhotoWords().whole;
  const hintId = useId();
  const crop = useApp((state) => state.draggedCrop ?? source.crop);
  const cells = useApp((state) => state.made.settings);
  const whole = useApp((state) => (state.whole?.photo === photo ? state.whole : null));
  const problem = useApp((state) => state.wholeProblem);
  const scale = (factor: number) => pressFrame(scaled(crop, factor, photo, cells));
  const [place, { width }] = useSize<HTMLDivElement>();

  const { computed, view, frame: now } = useNow();
  const of = computed.geometry.output.channels;
  const isLast = view.focus.stage === computed.geometry.stages.length - 1;
  const current = isLast ? now.step.output.channel : 0;
  // The page follows the step until another one is turned to.
  const [turned, setTurned] = useState<{ at: number; page: number } | null>(null);
  const pages = Math.ceil(of / SHOWN);
  const page = Math.min(turned?.at === current ? turned.page : Math.floor(current / SHOWN), pages - 1);
  const first = page * SHOWN;
  const count = Math.min(SHOWN, of - first);
  const turn = (by: number) => setTurned({ at: current, page: Math.max(0, Math.min(page + by, pages - 1)) });

  return (
    <>
      <div className="whole-photo-head">
        <h2 id="photo-title" className="eyebrow">
          {words.photo.title}
        </h2>
        <div className="whole-photo-tools">
          <IconButton kind="ghost" icon="minus" label={own.smaller} onClick={() => scale(1 / 1.1)} />
          <IconButton kind="ghost" icon="plus" label={own.larger} onClick={() => scale(1.1)} />
        </div>
        {pages > 1 && (
          <div className="whole-photo-pager">
            <IconButton
              kind="ghost"
              icon="left"
              label={words.columns.previousPage}
              disabled={page === 0}
              onClick={() => turn(-1)}
            />
            <span>{words.columns.page(first + 1, first + count, of)}</span>
            <IconButton
              kind="ghost"
              icon="right"
              label={words.columns.nextPage}
              tipAlign="end"
              disabled={page === pages - 1}
              onClick={() => turn(1)}
            />
          </div>
        )}
      </div>
      <div className="whole-photo-pair">
        <div ref={place}>
          <CropFrame photo={photo} crop={crop} cells={cells} width={width} hintId={hintId} />
        </div>
        {problem ? (
          <p className="panel-note" role="status">
            {problem === 'too-small' ? own.tooSmall : own.failed}
          </p>
        ) : (
          <OutputMaps whole={whole} aspect={photo.width / photo.height} first={first} count={count} />
        )}
      </div>
      <p id={hintId} className="panel-note">
        {words.photo.hint}
      </p>
    </>
  );
}
