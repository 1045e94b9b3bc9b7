import { SAMPLES } from '../image/samples.ts';
import type { SampleId } from '../image/samples.ts';
import { useNear } from '../ui/use-near.ts';
import { useImageWords, usePhotoWords } from './use-photo-words.ts';
import './picture-chooser.css';

interface SampleButtonsProps {
  /** The one that is shown, if it is one of these. */
  chosen: SampleId | null;
  onChoose: (id: SampleId) => void;
}

/** The photographs that come with the page. */
export function SampleButtons({ chosen, onChoose }: SampleButtonsProps) {
  const names = useImageWords().samples;
  const words = usePhotoWords().picture;
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
          onClick={() => onChoose(id)}
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
