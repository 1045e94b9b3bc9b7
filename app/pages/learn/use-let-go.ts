import { useEffect } from 'react';

/**
 * The focus of a press with the mouse does not stay on a button of Learn: the next key, or the next press of a clicker, is meant for
 * the page. Keys (`detail` 0) keep it, and so do fields and sliders.
 */
export function useLetGo(): void {
  useEffect(() => {
    const letGo = ({ detail, target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest('.learn button') : null;
      if (detail > 0 && button instanceof HTMLElement) button.blur();
    };
    window.addEventListener('click', letGo);
    return () => window.removeEventListener('click', letGo);
  }, []);
}
