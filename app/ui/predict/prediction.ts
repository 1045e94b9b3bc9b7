// A question that is asked before a figure shows its answer.
import type { Both } from '../../i18n/both.ts';
import type { Lang } from '../../i18n/numbers.ts';

interface Asked {
  question: Both<string>;
  /** What is so and why, said to everybody once the prediction is recorded or skipped. */
  truth: Both<string>;
}

/** One of some answers. `why` says to those who chose a wrong one which thought led there. */
export interface ChoicePrediction extends Asked {
  kind: 'choice';
  options: readonly { id: string; label: Both<string>; why?: Both<string> }[];
  /** Its id; several where more than one is right. */
  right: string | readonly string[];
}

/** A number typed in. `near` names the thought behind some wrong ones, `otherwise` is for all the others. */
export interface NumberPrediction extends Asked {
  kind: 'number';
  right: number;
  /** Right is also what lies so near. */
  tolerance?: number;
  /** Behind the field. */
  unit?: Both<string>;
  near: readonly { value: number; why: Both<string> }[];
  otherwise: Both<string>;
}

/** A press on the figure, which calls `onAnswer` with an id. */
export interface PressPrediction extends Asked {
  kind: 'press';
  right: string | readonly string[];
  /** What can be pressed, in words, and what a wrong press shows. */
  options: readonly { id: string; label: Both<string>; why?: Both<string> }[];
}

export type Prediction = ChoicePrediction | NumberPrediction | PressPrediction;

/** Ids of the right answers of a choice or a press. */
const rightIds = (right: string | readonly string[]): readonly string[] =>
  typeof right === 'string' ? [right] : right;

export interface Judged {
  isRight: boolean;
  /** What was said, for the reader. */
  said: string;
  /** What is right, for the reader. */
  right: string;
  /** Why one may have thought so, where it was wrong; null where nothing is known of it. */
  why: string | null;
}

/** Looks at a recorded answer: the id of an option, or a number as text. */
export function judge(prediction: Prediction, answer: string, lang: Lang): Judged {
  if (prediction.kind === 'number') {
    const { right, tolerance = 0, near, otherwise, unit } = prediction;
    const value = Number(answer);
    const isNear = (other: number) => Math.abs(value - other) <= tolerance + 1e-9;
    const isRight = isNear(right);
    const known = near.find((one) => isNear(one.value));
    const say = (n: number | string) => `${String(n).replace('-', '−')}${unit ? ` ${unit[lang]}` : ''}`;
    return {
      isRight,
      said: say(answer),
      right: say(right),
      why: isRight ? null : (known?.why ?? otherwise)[lang],
    };
  }
  const ids = rightIds(prediction.right);
  const option = prediction.options.find(({ id }) => id === answer);
  const isRight = ids.includes(answer);
  return {
    isRight,
    said: option?.label[lang] ?? answer,
    right: prediction.options
      .filter(({ id }) => ids.includes(id))
      .map(({ label }) => label[lang])
      .join(lang === 'zh' ? '、' : ', '),
    why: isRight ? null : (option?.why?.[lang] ?? null),
  };
}

export const isRightId = (
  { right }: Pick<Exclude<Prediction, { kind: 'number' }>, 'right'>,
  id: string,
): boolean => rightIds(right).includes(id);
