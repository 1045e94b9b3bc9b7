import { useDeferredValue, useMemo, useState } from 'react';
import { say } from '../../../i18n/say.ts';
import { imageEn } from '../../../i18n/words/image.en.ts';
import { imageZh } from '../../../i18n/words/image.zh.ts';
import { ImageError } from '../../../image/image-error.ts';
import { channelCount } from '../../../model/picture-layer.ts';
import { changeLayer } from '../../../state/explore/change-layer.ts';
import { readKernels, withPasted } from '../../../state/explore/read-kernels.ts';
import type { ReadKernels } from '../../../state/explore/read-kernels.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { PastedText } from '../../../ui/PastedText.tsx';
import { usePair } from '../../../ui/use-words.ts';
import { useExplore, useExploreWords, useLayer } from '../use-explore.ts';

/** Kernels as text, read while they are typed. */
export function PasteKernels({ open, onClose }: { open: boolean; onClose: () => void }) {
  const explore = useExplore();
  const words = useExploreWords().paste;
  const { errors } = usePair(imageEn, imageZh);
  const { channels } = useLayer();
  const [text, setText] = useState('');
  const settled = useDeferredValue(text);
  const C = channelCount(channels);

  const { kernels, sentence } = useMemo((): { kernels: ReadKernels | null; sentence: string } => {
    if (settled.trim() === '') return { kernels: null, sentence: '' };
    try {
      const read = readKernels(settled, C);
      if ('code' in read) return { kernels: null, sentence: say(words.problems, read) };
      const [h, w] = read.kernel;
      return { kernels: read, sentence: words.read(h, w, read.kernels.length) };
    } catch (error) {
      if (!(error instanceof ImageError)) throw error;
      return { kernels: null, sentence: say(errors, error.detail) };
    }
  }, [settled, C, words, errors]);

  const use = () => {
    if (!kernels) return;
    changeLayer(explore, (layer) => withPasted(layer, kernels));
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={words.title}
      closeLabel={words.close}
      onClose={onClose}
      actions={
        <Button kind="solid" disabled={!kernels} onClick={use}>
          {words.use}
        </Button>
      }
    >
      <PastedText
        label={words.field}
        value={text}
        onChange={setText}
        rows={7}
        hint={
          <>
            {words.hint} {words.order}
          </>
        }
        said={sentence}
        isRefused={!kernels}
        isInvalid={!kernels && sentence !== ''}
      />
    </Dialog>
  );
}
