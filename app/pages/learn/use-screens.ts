import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { showScreen } from '../../state/pages.ts';
import { useApp } from '../../state/use-app.ts';

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Which screen of the chapter the person is at: the address says so at first, then keys and buttons, and in a column that is
 * read by scrolling whatever stands near its top.
 */
export function useScreens(
  page: RefObject<HTMLElement | null>,
  count: number,
  isProjector: boolean,
): { screen: number; show: (screen: number) => void } {
  const asked = useApp((state) => state.lesson.screen);
  const screen = Math.min(asked, Math.max(0, count - 1));
  /** Set by scrolling, so that it is not scrolled to. */
  const seen = useRef<number | null>(null);

  useEffect(() => {
    if (count === 0) return;
    if (isProjector) return void page.current?.scrollTo({ top: 0 });
    if (seen.current === screen || (seen.current === null && screen === 0)) return;
    seen.current = screen;
    const target = screen === 0 ? page.current : page.current?.querySelector(`[data-screen="${screen}"]`);
    const behavior = reducedMotion.matches ? 'instant' : 'smooth';
    if (screen === 0) page.current?.scrollTo({ top: 0, behavior });
    else target?.scrollIntoView({ block: 'start', behavior });
  }, [page, count, screen, isProjector]);

  useEffect(() => {
    const root = page.current;
    if (!root || count === 0 || isProjector) return;
    const onScroll = () => {
      const line = root.getBoundingClientRect().top + root.clientHeight * 0.4;
      const sections = [...root.querySelectorAll('[data-screen]')];
      const isAtEnd = root.scrollTop + root.clientHeight >= root.scrollHeight - 4;
      const passed = sections.findLastIndex((section) => section.getBoundingClientRect().top <= line);
      const at = isAtEnd && root.scrollTop > 0 ? sections.length - 1 : Math.max(0, passed);
      seen.current = at;
      showScreen(at);
    };
    root.addEventListener('scrollend', onScroll, { passive: true });
    return () => root.removeEventListener('scrollend', onScroll);
  }, [page, count, isProjector]);

  return { screen, show: showScreen };
}
