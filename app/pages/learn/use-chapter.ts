import { useCallback, useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import type { Lang } from '../../i18n/numbers.ts';
import type { Chapter, ProseProps } from './chapter.ts';
import { loadChapter, NUMBERS } from './table.ts';
import { act } from '../../state/act.ts';

interface Loaded {
  chapter: Chapter;
  lang: Lang;
  Prose: ComponentType<ProseProps>;
}

async function load(number: number, lang: Lang): Promise<Loaded> {
  const chapter = await loadChapter(number);
  const { default: Prose } = await chapter.prose[lang].fetch();
  return { chapter, lang, Prose };
}

/** Fetches the chapter after this one when the browser has a moment. */
function prefetch(number: number, lang: Lang): () => void {
  const next = NUMBERS[NUMBERS.indexOf(number) + 1];
  if (next === undefined) return () => {};
  const timer = setTimeout(() => act(() => load(next, lang).catch(() => {})), 800);
  return () => clearTimeout(timer);
}

/** A chapter in a language; the one before stays until the next has arrived. `retry` tries again after a failure. */
export function useChapter(
  number: number,
  lang: Lang,
): { loaded: Loaded | null; hasFailed: boolean; retry: () => void } {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const wanted = `${number} ${lang} ${attempt}`;
  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  useEffect(() => {
    let isWanted = true;
    let stop = () => {};
    load(number, lang).then(
      (found) => {
        if (!isWanted) return;
        setLoaded(found);
        stop = prefetch(number, lang);
      },
      () => {
        if (!isWanted) return;
        setFailed(wanted);
        window.addEventListener('online', retry);
        stop = () => window.removeEventListener('online', retry);
      },
    );
    return () => {
      isWanted = false;
      stop();
    };
  }, [number, lang, wanted, retry]);
  const isThere = loaded?.chapter.number === number;
  return { loaded: isThere ? loaded : null, hasFailed: failed === wanted, retry };
}
