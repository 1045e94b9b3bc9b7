import { SAMPLES } from '../../image/samples.ts';
import { chooseSample } from '../../state/choose-picture.ts';
import { useApp } from '../../state/use-app.ts';
import { useNear } from './use-near.ts';
import { useImageWords, usePhotoWords } from './use-photo-words.ts';
import './picture-chooser.css';

/** The photographs that come with the page. */
export function SampleButtons() {
  const names = useImageWords().samples;
  const words = usePhotoWords().picture;
  const chosen = useApp(({ made: { source } }) => (source.kind === 'sample' ? source.id : null));
  const [place, isNear] = useNear<HTMLDivElement>();
  return (
    <div ref={place} className="samples" role="group" aria-label={words.group}>
      {SAMPLES.map(({ id, file }) => (
        <button
          key={id}
          type="button"
          className="sample"
          aria-pressed={id === chosen}
          aria-label={names[id].name}
          title={names[id].alt}
          onClick={() => void chooseSample(id)}
        >
          <span className="sample-picture">
            {/* The button has the name and the description. */}
            {isNear && <img src={file} alt="" draggable={false} decoding="async" />}
          </span>
          <span aria-hidden="true">{names[id].name}</span>
        </button>
      ))}
    </div>
  );
}
