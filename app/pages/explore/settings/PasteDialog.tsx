import { useDeferredValue, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { say } from '../../../i18n/say.ts';
import { imageEn } from '../../../i18n/words/image.en.ts';
import { imageZh } from '../../../i18n/words/image.zh.ts';
import { ImageError } from '../../../image/image-error.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { PastedText } from '../../../ui/PastedText.tsx';
import { usePair } from '../../../ui/use-words.ts';
import { useExploreWords } from '../use-explore.ts';

/** What stands in a text, or null and why it cannot be used. */
export interface Read<T> {
  found: T | null;
  sentence: string;
}

interface PasteDialogProps<T> {
  open: boolean;
  title: string;
  field: string;
  hint: ReactNode;
  /** Throws ImageError where a text is no numbers. It must stay the same as long as it reads the same. */
  read: (text: string) => Read<T>;
  onUse: (found: T) => void;
  onClose: () => void;
  /** What is asked about the text. */
  children?: ReactNode;
}

/** Numbers as text, read while they are typed. */
export function PasteDialog<T>(props: PasteDialogProps<T>) {
  const { open, title, field, hint, read, onUse, onClose, children } = props;
  const words = useExploreWords().paste;
  const { errors } = usePair(imageEn, imageZh);
  const [text, setText] = useState('');
  const settled = useDeferredValue(text);

  const { found, sentence } = useMemo((): Read<T> => {
    if (settled.trim() === '') return { found: null, sentence: '' };
    try {
      return read(settled);
    } catch (error) {
      if (!(error instanceof ImageError)) throw error;
      return { found: null, sentence: say(errors, error.detail) };
    }
  }, [settled, read, errors]);

  const use = () => {
    if (!found) return;
    onUse(found);
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={title}
      closeLabel={words.close}
      onClose={onClose}
      actions={
        <Button kind="solid" disabled={!found} onClick={use}>
          {words.use}
        </Button>
      }
    >
      <PastedText
        label={field}
        value={text}
        onChange={setText}
        rows={7}
        hint={hint}
        said={sentence}
        isRefused={!found}
        isInvalid={!found && sentence !== ''}
      >
        {children}
      </PastedText>
    </Dialog>
  );
}
