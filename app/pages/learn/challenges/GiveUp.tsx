import { useId, useState } from 'react';
import type { Lang } from '../../../i18n/numbers.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Surrender } from './challenge.ts';
import './challenges.css';
import './challenges.css';

export interface GiveUpProps {
  surrender: Surrender;
  lang: Lang;
  onRight: () => void;
}

/** What cannot be done is solved by saying so, and why. */
export function GiveUp({ surrender, lang, onRight }: GiveUpProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{surrender.button[lang]}</Button>;
  const reason = surrender.reasons.find((one) => one.id === wrong);
  return (
    <div className="challenge-why" role="group" aria-labelledby={id}>
      <h2 id={id}>{surrender.question[lang]}</h2>
      {surrender.reasons.map((one) => (
        <Button
          key={one.id}
          pressed={one.id === wrong}
          onClick={() => (one.id === surrender.right ? onRight() : setWrong(one.id))}
        >
          {one.label[lang]}
        </Button>
      ))}
      <p role="status">{reason?.why[lang]}</p>
    </div>
  );
}
