import { useEffect, useState } from 'react';
import { say } from '../../i18n/say.ts';
import { typedNumber } from '../../model/typed-number.ts';
import { useWords } from '../use-words.ts';
import type { CellPosition } from './cells.ts';

/** Keys that look around without leaving what is said. */
const LOOKING = /^(Arrow|Shift|Control|Alt|Meta)/;

export interface Typing {
  /** A cell holds at most this in size; without it, what the board's cells hold. */
  most?: number;
  /** A number typed and committed, within what a cell holds. */
  onType: (cell: CellPosition, value: number) => void;
}

/** Which cell is being typed into, and what there is to say about the number that was typed last. */
export function useCellEditing({ most, onType }: Typing) {
  const { remarks, kept } = useWords().step.typed;
  const [editing, setEditing] = useState<{ cell: CellPosition; text: string | null } | null>(null);
  const [note, setNote] = useState<{ cell: CellPosition; text: string } | null>(null);

  // A sentence is read before the next thing is done: something is pressed, or the focus goes on from where it now is.
  useEffect(() => {
    if (!note) return undefined;
    const done = () => setNote(null);
    const timer = setTimeout(() => window.addEventListener('focusout', done, { once: true }));
    window.addEventListener('pointerdown', done, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focusout', done);
      window.removeEventListener('pointerdown', done, true);
    };
  }, [note]);

  /** Takes the number that a text is; why not, where it is none. */
  const take = (cell: CellPosition, text: string): string | null => {
    const { value, remark } = typedNumber(text, most);
    const sentence = remark && say(remarks, remark);
    if (value === null) return sentence;
    onType(cell, value);
    setNote(sentence === null ? null : { cell, text: sentence });
    return null;
  };
  return {
    editing,
    note,
    take,
    /** `text`: the key that began it; null: the cell's own number. */
    begin: (cell: CellPosition, text: string | null) => {
      setNote(null);
      setEditing({ cell, text });
    },
    /** Left without Enter: what is no number is not taken, and that is said. */
    leave: (cell: CellPosition, text: string) => {
      const refusal = take(cell, text);
      if (refusal !== null && text.trim() !== '') setNote({ cell, text: kept(refusal) });
    },
    close: () => setEditing(null),
    /** A key in the grid: what was said is gone unless one only looks around. */
    hear: (key: string) => {
      if (!LOOKING.test(key)) setNote(null);
    },
  };
}
