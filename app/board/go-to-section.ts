import type { Hideable } from '../state/address/address.ts';

/** Parts of the page below the formula that can be gone to, in their order, and what hides each. */
export const SECTIONS = [
  { id: 'picture', hiddenBy: 'photo' },
  { id: 'layer', hiddenBy: 'layer' },
  { id: 'compare', hiddenBy: 'compare' },
] as const satisfies readonly { id: string; hiddenBy: Hideable }[];

export type SectionId = (typeof SECTIONS)[number]['id'];

/** So long what stands above a part may still come and grow, in ms. */
const COMING = 4000;
/** With any of these the person goes on from there. */
const OWN_WAYS = ['wheel', 'touchstart', 'pointerdown'] as const;

let stopFollowing = () => {};

/** Brings a part into view, and holds it there while what stands above it grows, until the person goes on. */
export function goToSection(id: SectionId | 'top'): void {
  stopFollowing();
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'instant' : 'smooth';
  if (id === 'top') {
    for (const place of [...document.querySelectorAll('.step-panels, .step-scroll'), window])
      place.scrollTo({ top: 0, behavior });
    return;
  }
  const part = document.getElementById(id);
  if (!part) return;
  part.scrollIntoView({ block: 'start', behavior });
  hold(part);
}

/** What has moved the part since is made up for at once: the way there is no longer that of the first scroll. */
function hold(part: HTMLElement): void {
  let isFirst = true;
  const grown = new ResizeObserver(() => {
    // The first report comes for what is there already.
    if (!isFirst) part.scrollIntoView({ block: 'start', behavior: 'instant' });
    isFirst = false;
  });
  for (const before of [...(part.parentElement?.children ?? [])]) {
    if (before === part) break;
    grown.observe(before);
  }
  const timer = setTimeout(() => stopFollowing(), COMING);
  stopFollowing = () => {
    clearTimeout(timer);
    grown.disconnect();
    for (const name of OWN_WAYS) window.removeEventListener(name, stopFollowing, true);
    stopFollowing = () => {};
  };
  for (const name of OWN_WAYS) window.addEventListener(name, stopFollowing, { capture: true, once: true });
}
