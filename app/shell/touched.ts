const KINDS = ['pointerdown', 'wheel', 'touchstart', 'drop', 'paste'] as const;

/**
 * Whether the person has done anything since this call; where the browser tells, since the page began.
 *
 * @param onKey of the one listener for keys
 */
export function listenToTouch(onKey: (see: () => void) => unknown): () => boolean {
  let isTouched = false;
  const touch = () => void (isTouched = true);
  onKey(touch);
  for (const kind of KINDS)
    window.addEventListener(kind, touch, { capture: true, once: true, passive: true });
  return () => isTouched || (navigator.userActivation?.hasBeenActive ?? false);
}
