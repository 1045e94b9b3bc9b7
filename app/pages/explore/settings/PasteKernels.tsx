import { useCallback } from 'react';
import { say } from '../../../i18n/say.ts';
import { channelCount } from '../../../model/picture-layer.ts';
import { changeLayer } from '../../../state/explore/change-layer.ts';
import { readKernels, withPasted } from '../../../state/explore/read-kernels.ts';
import type { ReadKernels } from '../../../state/explore/read-kernels.ts';
import { useExplore, useExploreWords, useLayer } from '../use-explore.ts';
import { PasteDialog } from './PasteDialog.tsx';
import type { Read } from './PasteDialog.tsx';

/** Kernels for the channels, as text. */
export function PasteKernels({ open, onClose }: { open: boolean; onClose: () => void }) {
  const explore = useExplore();
  const words = useExploreWords().paste;
  const C = channelCount(useLayer().channels);
  const read = useCallback(
    (text: string): Read<ReadKernels> => {
      const kernels = readKernels(text, C);
      if ('code' in kernels) return { found: null, sentence: say(words.problems, kernels) };
      return { found: kernels, sentence: words.read(...kernels.kernel, kernels.kernels.length) };
    },
    [C, words],
  );
  return (
    <PasteDialog
      {...{ open, onClose, read }}
      title={words.title}
      field={words.field}
      hint={
        <>
          {words.hint} {words.order}
        </>
      }
      onUse={(kernels) => changeLayer(explore, (layer) => withPasted(layer, kernels))}
    />
  );
}
