import { useLang } from '../ui/use-words.ts';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { paragraph } from '../i18n/both.ts';
import { say } from '../i18n/say.ts';
import { ImageError } from '../image/image-error.ts';
import type { Comma } from '../image/number-sheet.ts';
import { parseNumbers } from '../image/parse-numbers.ts';
import { MOST } from '../model/value-range.ts';
import { act } from '../state/act.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PastedText } from '../ui/PastedText.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { useImageWords, usePhotoWords } from './use-photo-words.ts';

/** Whoever takes numbers: the board, whose layer they may change. */
export interface NumbersTaker {
  /** Of numbers that do not say how many they have. */
  channels: number;
  /** What taking numbers of this shape (H, W, C) would change, in sentences; another function where the answer is another. */
  effectsOf: (shape: readonly [number, number, number]) => readonly string[];
  /** `comma`: what was answered about their commas. False: they were refused, and that was said. It must stay the same. */
  onUse: (text: string, comma: Comma | null) => Promise<boolean>;
}

interface NumbersDialogProps extends NumbersTaker {
  open: boolean;
  /** Kept while the dialog is closed, also when it was refused. */
  text: string;
  onText: (text: string) => void;
  onClose: () => void;
}

/** In the order in which they are offered. */
const COMMAS: readonly Comma[] = ['between', 'groups', 'decimal'];

/** Numbers as text: read while they are typed, with a sentence on how, or on what is wrong. */
export function NumbersDialog({
  open,
  text,
  onText,
  onClose,
  channels: channelsNow,
  effectsOf,
  onUse,
}: NumbersDialogProps) {
  const words = usePhotoWords().numbers;
  const { errors, readAs } = useImageWords();
  const lang = useLang();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isAsked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<Comma | null>(null);
  const settled = useDeferredValue(text);

  const { sentences, isRefused, comma } = useMemo(() => {
    const nothing = { isRefused: true, comma: null };
    if (!open || settled.trim() === '') return { ...nothing, sentences: [] };
    try {
      const read = parseNumbers(settled, { channels: channelsNow, comma: chosen });
      const { shape, values, layout } = read;
      const clamped = values.filter((value) => Math.abs(value) > MOST).length;
      const [height, width, channels] = shape;
      return {
        sentences: [
          readAs[layout](height, width, channels),
          ...effectsOf(shape),
          ...(clamped > 0 ? [words.clamped(clamped, MOST)] : []),
        ],
        isRefused: false,
        comma: read.comma,
      };
    } catch (error) {
      if (!(error instanceof ImageError)) throw error;
      const { detail } = error;
      if (!detail.code.startsWith('numbers-')) throw error;
      return { ...nothing, sentences: [say(errors, detail)] };
    }
  }, [open, settled, channelsNow, chosen, effectsOf, readAs, errors, words]);

  const use = async () => {
    setAsked(true);
    if (!isRefused && settled === text && (await onUse(text, chosen))) onClose();
    else field.current?.focus();
  };

  const isEmpty = settled.trim() === '';
  const shown = isEmpty && isAsked ? [say(errors, { code: 'numbers-empty' })] : sentences;
  return (
    <Dialog
      open={open}
      title={words.title}
      closeLabel={words.close}
      onClose={onClose}
      actions={
        <Button kind="solid" onClick={() => act(() => use())}>
          {words.use}
        </Button>
      }
    >
      <PastedText
        ref={field}
        label={words.field}
        value={text}
        onChange={(typed) => {
          setAsked(false);
          onText(typed);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) act(() => use());
        }}
        rows={10}
        hint={words.hint}
        said={paragraph(shown, lang)}
        isRefused={isRefused}
        isInvalid={isRefused && shown.length > 0}
      >
        {comma?.or && (
          <RadioGroup
            label={words.comma}
            showLabel
            value={comma.is}
            options={COMMAS.filter((one) => one === comma.is || one === comma.or).map((value) => ({
              value,
              label: words.commas[value],
            }))}
            onChange={setChosen}
          />
        )}
      </PastedText>
    </Dialog>
  );
}
