import { useBoardState } from '../../state/board/use-board.ts';
import { Progress } from '../../ui/Progress.tsx';
import { usePhotoWords } from './use-photo-words.ts';
import './picture-chooser.css';

/** A picture is being read: wherever on the page it was dropped or pasted, this is in sight. */
export function Working() {
  const working = useBoardState((state) => state.working);
  const words = usePhotoWords().picture;
  if (!working) return null;
  return (
    <div className="working">
      <Progress
        label={words.working}
        value={working.done}
        onCancel={working.cancel}
        cancelLabel={words.cancel}
      />
    </div>
  );
}
