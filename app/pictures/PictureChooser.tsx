import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { isInDoubt } from '../image/parse-numbers.ts';
import type { SampleId } from '../image/samples.ts';
import { act } from '../state/act.ts';
import { Button } from '../ui/Button.tsx';
import { Panel, PanelTitle } from '../ui/Panel.tsx';
import { Progress } from '../ui/Progress.tsx';
import { KeptPictures } from './KeptPictures.tsx';
import { NumbersDialog } from './NumbersDialog.tsx';
import type { NumbersTaker } from './NumbersDialog.tsx';
import { SampleButtons } from './SampleButtons.tsx';
import { useDrop } from './use-drop.ts';
import { usePaste } from './use-paste.ts';
import { usePhotoWords } from './use-photo-words.ts';
import './picture-chooser.css';

interface PictureChooserProps {
  /** Which of our photographs is shown, or which of the person's own; null: none of these. */
  sample: SampleId | null;
  kept: string | null;
  /** A picture being read: 0 to 1, null within where that is not known; null when idle. */
  working: { done: number | null; cancel: () => void } | null;
  onSample: (id: SampleId) => void;
  onKept: (id: string, name: string) => void;
  /** It must stay the same. */
  onFile: (file: File, name: string) => void;
  /** What is known of the picture that is shown. */
  note?: ReactNode;
  /** Whoever takes numbers too; without one none are offered, and pasted text is left alone. */
  numbers?: NumbersTaker;
  /** Further ways to a picture, beside the button for numbers. */
  buttons?: ReactNode;
  children?: ReactNode;
}

/** One of our photographs, the person's own (chosen, dropped, pasted, kept from before), or numbers where they are taken. */
export function PictureChooser(props: PictureChooserProps) {
  const { sample, kept, working, onSample, onKept, onFile, note, numbers, buttons, children } = props;
  const onUse = numbers?.onUse;
  const words = usePhotoWords().picture;
  const file = useRef<HTMLInputElement>(null);
  const [isTyping, setTyping] = useState(false);
  const [text, setText] = useState('');
  const isOver = useDrop(onFile);
  const onPaste = useCallback(
    (pasted: string) => {
      if (!onUse) return;
      // What could be read in two ways is asked about, where else it was pasted.
      if (!isInDoubt(pasted)) return act(() => onUse(pasted, null));
      setText(pasted);
      setTyping(true);
    },
    [onUse],
  );
  usePaste(words.pasted, onFile, onUse ? onPaste : null);

  return (
    <Panel id="picture" labelledBy="picture-title" className="picture-chooser">
      <PanelTitle id="picture-title">{words.title}</PanelTitle>
      <SampleButtons chosen={sample} onChoose={onSample} />
      <KeptPictures chosen={kept} onChoose={onKept} />
      {note}
      <section className="drop" aria-label={words.drop} data-over={isOver}>
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
        <p>
          <b>{words.drop}</b> <span className="drop-note">{words.dropNote}</span>
        </p>
      </section>
      <div className="picture-row">
        {numbers && (
          <Button icon="paste" aria-haspopup="dialog" onClick={() => setTyping(true)}>
            {words.numbers}
          </Button>
        )}
        {buttons}
      </div>
      {children}
      {numbers && (
        <NumbersDialog
          open={isTyping}
          {...{ text, ...numbers }}
          onText={setText}
          onClose={() => setTyping(false)}
        />
      )}
      {/* Wherever on the page a picture was dropped or pasted, this is in sight. */}
      {working && (
        <div className="working">
          <Progress
            label={words.working}
            value={working.done}
            onCancel={working.cancel}
            cancelLabel={words.cancel}
          />
        </div>
      )}
      {isOver && (
        <div className="drop-everywhere" aria-hidden="true">
          {words.dropNow}
        </div>
      )}
    </Panel>
  );
}
