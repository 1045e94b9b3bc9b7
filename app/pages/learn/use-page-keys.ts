import { useEffect } from 'react';

const WAYS: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1 };

/** A clicker reads on in a list too: the column scrolls, which no key reaches while nothing in it has the focus. */
export function usePageKeys(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, target, defaultPrevented } = event;
      if (defaultPrevented || ctrlKey || metaKey || altKey || shiftKey || !(key in WAYS)) return;
      const page = document.querySelector('main.learn');
      if (!page || target !== document.body || page.scrollHeight <= page.clientHeight) return;
      event.preventDefault();
      page.scrollBy({ top: WAYS[key] * 0.85 * page.clientHeight, behavior: 'instant' });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isActive]);
}
