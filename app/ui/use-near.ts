import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** True once an element has come near the screen: what it shows is fetched then. */
export function useNear<E extends Element>(): [RefObject<E | null>, boolean] {
  const ref = useRef<E>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const node = ref.current;
    if (!node || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: '200px' },
    );
    observer.observe(node);
    return () => observer.disconnect();
  }, [isNear]);
  return [ref, isNear];
}
