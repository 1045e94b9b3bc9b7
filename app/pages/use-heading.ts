import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { shellEn } from '../i18n/words/shell.en.ts';
import { shellZh } from '../i18n/words/shell.zh.ts';
import { usePair } from '../ui/use-words.ts';

/** Whether the page was opened here: then nobody has followed a link yet. */
let isOpening = true;

/**
 * For the heading of a place: names the browser's tab after it (shell/root.ts has named it after the page by then), and takes the
 * focus when one came by a link that is gone with its page, so that a screen reader says where one is.
 */
export function useHeading(text: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const { title } = usePair(shellEn, shellZh);
  useEffect(() => {
    document.title = `${text} · ${title}`;
  }, [text, title]);
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (!isOpening && isLost) heading.current?.focus({ preventScroll: true });
    isOpening = false;
  }, []);
  return heading;
}
