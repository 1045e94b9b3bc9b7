import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { showScreen, useLesson } from './use-lesson.ts';

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

/** What scrolls the chapter: the page's own column, on a phone the document. */
const scrollerOf = (page: HTMLElement): Element =>
  getComputedStyle(page).overflowY === 'visible' ? (document.scrollingElement ?? page) : page;

/**
 * Which screen of the chapter the person is at: the address says so at first, then keys and buttons, and in a column that is
 * read by scrolling whatever stands near its top.
 */
export function useScreens(
  page: RefObject<HTMLElement | null>,
  count: number,
  isProjector: boolean,
): { screen: number; show: (screen: number) => void } {
  const { screen: asked } = useLesson();
  const screen = Math.min(asked, Math.max(0, count - 1));
  /** Set by scrolling, so that it is not scrolled to. */
  const seen = useRef<number | null>(null);

  useEffect(() => {
    if (count === 0) return;
    if (isProjector) return void page.current?.scrollTo({ top: 0 });
    if (seen.current === screen || (seen.current === null && screen === 0)) return;
    seen.current = screen;
    const behavior = reducedMotion.matches ? 'instant' : 'smooth';
    if (screen > 0)
      page.current?.querySelector(`[data-screen="${screen}"]`)?.scrollIntoView({ block: 'start', behavior });
    else if (page.current) scrollerOf(page.current).scrollTo({ top: 0, behavior });
  }, [page, count, screen, isProjector]);

  useEffect(() => {
    const root = page.current;
    if (!root || count === 0 || isProjector) return;
    const onScroll = () => {
      const scroller = scrollerOf(root);
      const isOwn = scroller === root;
      // On a phone the figure may stand over the upper half.
      const line =
        (isOwn ? root.getBoundingClientRect().top : 0) + scroller.clientHeight * (isOwn ? 0.4 : 0.7);
      const sections = [...root.querySelectorAll('[data-screen]')];
      const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 4;
      const passed = sections.findLastIndex((section) => section.getBoundingClientRect().top <= line);
      const at = isAtEnd && scroller.scrollTop > 0 ? sections.length - 1 : Math.max(0, passed);
      seen.current = at;
      showScreen(at);
    };
    const options = { passive: true };
    const targets = [root, document];
    for (const target of targets) target.addEventListener('scrollend', onScroll, options);
    return () => targets.forEach((target) => target.removeEventListener('scrollend', onScroll));
  }, [page, count, isProjector]);

  return { screen, show: showScreen };
}
