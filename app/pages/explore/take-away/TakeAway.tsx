import { Dialog } from '../../../ui/Dialog.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { ProgramPart } from './code/ProgramPart.tsx';
import { PictureFiles } from './PictureFiles.tsx';
import { useTakeAwayWords } from './use-take-away.ts';
import { useWriting } from './use-writing.ts';
import { ValueFiles } from './ValueFiles.tsx';
import { WeightFiles } from './WeightFiles.tsx';
import './take-away.css';

/** All that can be taken away as files: what is shown, its values, the layer's weights, and the layer as a program. */
export function TakeAway({ onClose }: { onClose: () => void }) {
  const words = useTakeAwayWords();
  const { writing, begin, cancel } = useWriting();
  const files = { begin, isBusy: writing.kind === 'running' };
  return (
    <Dialog
      open
      title={words.title}
      closeLabel={words.close}
      onClose={onClose}
      size="wide"
      actions={
        <div className="explore-take-away-now">
          {writing.kind === 'running' && (
            <Progress
              label={words.working(writing.what)}
              value={writing.done}
              onCancel={cancel}
              cancelLabel={words.cancel}
            />
          )}
          <p role="status" data-failed={writing.kind === 'failed'}>
            {writing.kind === 'saved' && words.saved(writing.name, writing.bytes)}
            {(writing.kind === 'cancelled' || writing.kind === 'failed') && words[writing.kind]}
          </p>
        </div>
      }
    >
      <div className="explore-take-away">
        <PictureFiles {...files} />
        <ValueFiles {...files} />
        <WeightFiles {...files} />
        <ProgramPart {...files} />
        <p className="explore-take-away-link">{words.link}</p>
      </div>
    </Dialog>
  );
}
