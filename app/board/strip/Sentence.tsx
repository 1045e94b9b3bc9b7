import { useEffect, useRef, useState } from 'react';
import type { CSSProperties } from 'react';
import { plain } from '../../i18n/said.ts';
import { endEn } from '../../i18n/words/end.en.ts';
import { endZh } from '../../i18n/words/end.zh.ts';
import { laneOf } from '../../model/lanes.ts';
import { useBoardState } from '../../state/board/use-board.ts';
import { NOT_MEASURED, useSize } from '../../ui/use-size.ts';
import { usePair } from '../../ui/use-words.ts';
import { endFacts } from '../end.ts';
import { laneOfTap } from '../names.ts';
import { SaidText } from '../SaidText.tsx';
import { useCalmNow } from '../use-calm-now.ts';
import { useSteppingWords } from '../use-stepping-words.ts';
import { linesOf } from './lines-of.ts';
import { sentenceOf } from './sentence.ts';
import './strip.css';

/** Sizes of its letters as shares of the largest, and its leading: strip.css has the same. */
const SIZES = [1, 0.89, 0.78, 0.7] as const;
const LEADING = 1.35;
/** How many letters high the ruler is that tells the size of the largest. */
const RULER = 10;

interface SentenceProps {
  /** Whether it says what the layer gave in the place of its last step, which is told to screen readers before it. */
  hasEnded: boolean;
}

/** What is happening, in one plain sentence. While playing a screen reader hears it at most once a second. */
export function Sentence({ hasEnded }: SentenceProps) {
  const words = useSteppingWords();
  const end = usePair(endEn, endZh);
  const { computed, frame, names } = useCalmNow();
  const { made, geometry } = computed;
  const said = sentenceOf({ settings: made.settings, geometry, frame, names }, words);
  const pieces = hasEnded ? end.result(endFacts(geometry)) : said;
  const text = plain(pieces);
  const playing = useBoardState((state) => state.playing);
  const heard = useCalm(hasEnded ? `${plain(said)} ${text}` : text, playing ? 1000 : 0);
  const [place, box] = useSize<HTMLParagraphElement>();
  const [ruler, { height }] = useSize<HTMLSpanElement>();
  const largest = height / RULER;
  const isMeasured = box !== NOT_MEASURED;
  const share = isMeasured
    ? SIZES.find(
        (size) => linesOf(text, box.width / (size * largest)) * size * largest * LEADING <= box.height,
      )
    : 1;
  const lane = laneOf(laneOfTap(made.settings, frame));
  return (
    <div
      className="sentence"
      style={{ '--lane': `var(--${lane.hue})`, '--share': share ?? SIZES[SIZES.length - 1] } as CSSProperties}
    >
      <span ref={ruler} className="sentence-ruler" />
      <p ref={place} aria-hidden="true" className="sentence-box">
        <span className="sentence-text">
          <SaidText pieces={pieces} />
        </span>
      </p>
      <p role="status" aria-label={words.now.label} translate="no" className="visually-hidden">
        {heard}
      </p>
    </div>
  );
}

/** The newest text, let through at most once in `pause` ms. */
function useCalm(text: string, pause: number): string {
  const [calm, setCalm] = useState(text);
  const last = useRef(0);
  useEffect(() => {
    if (pause === 0) return undefined; // shown at once, below
    const wait = Math.max(0, last.current + pause - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      setCalm(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, pause]);
  return pause === 0 ? text : calm;
}
