import { useCallback, useState } from 'react';
import { say } from '../../../i18n/say.ts';
import type { StandardBank } from '../../../model/separable-fit.ts';
import { readBank } from '../../../state/explore/read-bank.ts';
import type { KernelsFor } from '../../../state/explore/read-bank.ts';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { PasteDialog } from '../settings/PasteDialog.tsx';
import type { Read } from '../settings/PasteDialog.tsx';
import { useVersusWords } from './use-versus-words.ts';

interface PasteBankProps {
  open: boolean;
  channels: number;
  onClose: () => void;
  onUse: (bank: StandardBank) => void;
}

/** Standard kernels as text. */
export function PasteBank({ open, channels, onClose, onUse }: PasteBankProps) {
  const words = useVersusWords().paste;
  const [kernelsFor, setKernelsFor] = useState<KernelsFor>('all');
  const read = useCallback(
    (text: string): Read<StandardBank> => {
      const bank = readBank(text, channels, kernelsFor);
      if ('code' in bank) return { found: null, sentence: say(words.problems, bank) };
      return { found: bank, sentence: words.read(...bank.kernel, bank.filters) };
    },
    [channels, kernelsFor, words],
  );
  return (
    <PasteDialog
      {...{ open, onClose, onUse, read }}
      title={words.title}
      field={words.field}
      hint={channels > 1 ? `${words.hint} ${words.order}` : words.hint}
    >
      {channels > 1 && (
        <RadioGroup
          label={words.each}
          showLabel
          value={kernelsFor}
          options={(['all', 'each'] as const).map((value) => ({ value, label: words.kernelsFor[value] }))}
          onChange={setKernelsFor}
        />
      )}
    </PasteDialog>
  );
}
