import { useEffect, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { toolsEn } from '../../i18n/words/tools.en.ts';
import { toolsZh } from '../../i18n/words/tools.zh.ts';
import { act } from '../../state/act.ts';
import { lookBackOf } from '../../state/board/look-back.ts';
import { weightsBefore } from '../../state/board/weights-before.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { Button } from '../../ui/Button.tsx';
import { usePair } from '../../ui/use-words.ts';
import './value-bar.css';

/** While it is held the board has its weights as they were; nothing where they were not changed. */
export function BeforeButton() {
  const board = useBoard();
  const words = usePair(toolsEn, toolsZh).bar;
  const isThere = useBoardState((state) => weightsBefore(state.history) !== null);
  const isShown = useBoardState((state) => state.before !== null);
  const isHeld = useRef(false);
  useEffect(() => () => lookBackOf(board).end(), [board]);
  if (!isThere) return null;

  const hold = () => {
    isHeld.current = true;
    act(() => lookBackOf(board).begin());
  };
  const release = () => {
    isHeld.current = false;
    lookBackOf(board).end();
  };
  const isHolding = ({ key }: KeyboardEvent) => key === ' ' || key === 'Enter';
  return (
    <Button
      className="value-before"
      aria-label={words.beforeHold}
      aria-keyshortcuts="O"
      pressed={isShown}
      onPointerDown={(event: PointerEvent) => {
        if (event.button !== 0) return;
        // Released anywhere, it is released.
        event.currentTarget.setPointerCapture(event.pointerId);
        hold();
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={(event) => {
        if (!isHolding(event)) return;
        event.preventDefault();
        if (!event.repeat) hold();
      }}
      onKeyUp={(event) => isHolding(event) && release()}
      onBlur={release}
      onContextMenu={(event) => event.preventDefault()}
      onClick={({ detail }) => {
        // Assistive technology presses without a pointer: once to look, once more to return.
        if (detail !== 0) return;
        if (isHeld.current) release();
        else hold();
      }}
    >
      {words.before}
    </Button>
  );
}
