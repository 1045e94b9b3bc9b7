import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { exact, parseNumber } from '../../i18n/numbers.ts';
import { toolsEn } from '../../i18n/words/tools.en.ts';
import { toolsZh } from '../../i18n/words/tools.zh.ts';
import { madeOf } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { setValue, valueOf } from '../../state/board/edit.ts';
import type { Editable } from '../../state/board/board-state.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { nudge } from '../../board/interaction.ts';
import { usePair, useWords } from '../../ui/use-words.ts';
import { useHeld } from './use-held.ts';
import './value-bar.css';

/** −, the value as text that can be typed over, +. */
export function ValueStepper({ editable, name }: { editable: Editable; name: string }) {
  const board = useBoard();
  const words = useWords().step;
  const more = usePair(toolsEn, toolsZh);
  const value = useBoardState((state) => valueOf(madeOf(state), editable));
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);

  const enter = () => {
    if (draft === null) return;
    const typed = parseNumber(draft);
    setDraft(null);
    setWrong(typed === null);
    if (typed !== null && typed !== value) void setValue(board, editable, typed);
  };
  const keyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (event.key === 'Enter') enter();
    else if (event.key === 'Escape' && draft !== null) {
      setDraft(null);
    } else if (by) {
      event.preventDefault();
      nudge(board, editable, by, event.shiftKey, 'once');
    }
  };
  const step = (by: 1 | -1) => (phase: 'once' | 'drag' | 'end') => {
    setDraft(null);
    setWrong(false);
    nudge(board, editable, by, false, phase);
  };
  const less = useHeld(step(-1));
  const more_ = useHeld(step(1));

  return (
    <div className="value-stepper">
      <IconButton icon="minus" label={words.valueBar.less} tip="none" className="value-step" {...less} />
      <input
        type="text"
        inputMode="text"
        enterKeyHint="done"
        autoComplete="off"
        spellCheck={false}
        aria-label={words.maps.edit(name)}
        aria-invalid={isWrong}
        value={draft ?? exact(value)}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={enter}
        onKeyDown={keyDown}
      />
      <IconButton icon="plus" label={words.valueBar.more} tip="none" className="value-step" {...more_} />
      <p className="value-wrong" aria-live="polite">
        {isWrong ? more.notANumber : null}
      </p>
    </div>
  );
}
