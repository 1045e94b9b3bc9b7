import { SAMPLES } from '../../image/samples.ts';
import { act } from '../../state/act.ts';
import { madeOf } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { chooseSample } from '../../state/picture/choose-picture.ts';
import { useNear } from './use-near.ts';
import { useImageWords, usePhotoWords } from './use-photo-words.ts';
import './picture-chooser.css';

/** The photographs that come with the page. */
export function SampleButtons() {
  const board = useBoard();
  const names = useImageWords().samples;
  const words = usePhotoWords().picture;
  const chosen = useBoardState((state) => {
    const { source } = madeOf(state);
    return source.kind === 'sample' ? source.id : null;
  });
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
          onClick={() => act(() => chooseSample(board, id))}
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
