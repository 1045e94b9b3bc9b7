import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { exact } from '../../i18n/numbers.ts';
import { say } from '../../i18n/say.ts';
import { typedNumber } from '../../model/typed-number.ts';
import type { TypedRemark } from '../../model/typed-number.ts';
import { act } from '../../state/act.ts';
import { madeOf } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { setValue, valueOf } from '../../state/board/edit.ts';
import type { Editable } from '../../state/board/board-state.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { nudge } from '../../board/interaction.ts';
import { useWords } from '../../ui/use-words.ts';
import { useToolsWords } from '../use-tools-words.ts';
import { useHeld } from './use-held.ts';
import './value-bar.css';

/** −, the value as text that can be typed over, +. */
export function ValueStepper({ editable, name }: { editable: Editable; name: string }) {
  const board = useBoard();
  const words = useWords().step;
  const bar = useToolsWords().bar;
  const value = useBoardState((state) => valueOf(madeOf(state), editable));
  const [draft, setDraft] = useState<string | null>(null);
  /** What there is to say of the number typed last, as long as its value is here. */
  const [said, setSaid] = useState<{ remark: TypedRemark | null; value: number } | null>(null);
  const remark = said?.value === value ? said.remark : null;
  const isWrong = remark?.code === 'not-a-number';
  const sentence = remark && say(words.typed.remarks, remark);

  const enter = () => {
    if (draft === null) return;
    const { value: typed, remark } = typedNumber(draft);
    setDraft(null);
    setSaid({ remark, value: typed ?? value });
    if (typed !== null && typed !== value) act(() => setValue(board, editable, typed));
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
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
    setSaid(null);
    nudge(board, editable, by, false, phase);
  };
  const less = useHeld(step(-1));
  const more = useHeld(step(1));

  return (
    <div className="value-stepper">
      <IconButton icon="minus" label={bar.less} tip="none" className="value-step" {...less} />
      <input
        type="text"
        inputMode="text"
        enterKeyHint="done"
        autoComplete="off"
        spellCheck={false}
        aria-label={words.maps.edit(name)}
        aria-invalid={isWrong}
        value={draft ?? exact(value)}
        onChange={(event) => {
          setDraft(event.target.value);
          setSaid(null);
        }}
        onFocus={(event) => event.target.select()}
        onBlur={enter}
        onKeyDown={keyDown}
      />
      <IconButton icon="plus" label={bar.more} tip="none" className="value-step" {...more} />
      <p className="value-said" data-wrong={isWrong} aria-live="polite">
        {isWrong ? words.typed.kept(sentence!) : sentence}
      </p>
    </div>
  );
}
