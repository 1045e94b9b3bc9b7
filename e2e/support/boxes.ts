import type { Page } from '@playwright/test';

/**
 * What is wrong with the boxes of the page as it stands, each fault as a sentence: a text that is cut, words over other words or
 * over a map, controls over each other, a control or the board under something that stays at the edge of the screen. Runs in the
 * page: it knows nothing from outside. What the board paints within its canvases is for the tests of its layout.
 */
export function boxFaults(): string[] {
  type Rect = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;
  interface Clip {
    /** What hides for good what does not fit. */
    hidden: Rect;
    /** That, and what can be scrolled to. */
    shown: Rect;
  }
  interface Part {
    element: Element;
    rect: Rect;
    said: string;
    layer: Element | null;
  }
  const EVERYWHERE: Rect = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
  const faults = new Set<string>();
  const dialogs = [...document.querySelectorAll('dialog[open]')];
  const root = dialogs.at(-1) ?? document.body;

  const both = (a: Rect, b: Rect): Rect => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const across = (r: Rect): number => r.right - r.left;
  const down = (r: Rect): number => r.bottom - r.top;
  const meet = (a: Rect, b: Rect, by: number): boolean => across(both(a, b)) > by && down(both(a, b)) > by;
  const nameOf = (element: Element): string => {
    const { className } = element;
    const named = typeof className === 'string' ? className : element.tagName;
    const said = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
    return `“${said}” (${named.split(' ')[0] || element.tagName.toLowerCase()})`;
  };

  const isScrolled = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

  const clips = new Map<Element, Clip>();
  /** The element that an element is laid out in, which is not always its parent. */
  function outside(element: Element): Element | null {
    const { position } = getComputedStyle(element);
    if (position === 'fixed' || element === root) return null;
    return position === 'absolute' && element instanceof HTMLElement
      ? element.offsetParent
      : element.parentElement;
  }
  /** What of anything within an element can be seen. */
  function clipWithin(element: Element): Clip {
    const known = clips.get(element);
    if (known) return known;
    const parent = outside(element);
    const above = parent ? clipWithin(parent) : { hidden: EVERYWHERE, shown: EVERYWHERE };
    const style = getComputedStyle(element);
    let { hidden, shown } = above;
    const [x, y] = [style.overflowX, style.overflowY];
    if (x !== 'visible' || y !== 'visible') {
      const box = element.getBoundingClientRect();
      const limit = (hides: (overflow: string) => boolean): Rect => ({
        left: hides(x) ? box.left : -1e6,
        right: hides(x) ? box.right : 1e6,
        top: hides(y) ? box.top : -1e6,
        bottom: hides(y) ? box.bottom : 1e6,
      });
      hidden = both(
        hidden,
        limit((overflow) => overflow === 'hidden' || overflow === 'clip'),
      );
      // What can be scrolled to is hidden by nothing beyond.
      if (isScrolled(x)) hidden = { ...hidden, left: -1e6, right: 1e6 };
      if (isScrolled(y)) hidden = { ...hidden, top: -1e6, bottom: 1e6 };
      shown = both(
        shown,
        limit((overflow) => overflow !== 'visible'),
      );
    }
    const clip = { hidden, shown };
    clips.set(element, clip);
    return clip;
  }

  const layers = new Map<Element, Element | null>();
  /** What stays where it is while the rest is scrolled, if an element is part of that. */
  function layerOf(element: Element): Element | null {
    const known = layers.get(element);
    if (known !== undefined) return known;
    const { position } = getComputedStyle(element);
    const parent = element.parentElement;
    const stays = position === 'fixed' || position === 'sticky';
    const layer = stays ? element : parent && element !== root ? layerOf(parent) : null;
    layers.set(element, layer);
    return layer;
  }

  const isUnseen = new Map<Element, boolean>();
  /** Whether words within an element are for ears alone, or not there at all. */
  function unseen(element: Element): boolean {
    const known = isUnseen.get(element);
    if (known !== undefined) return known;
    const { parentElement } = element;
    const isHere =
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      element.matches('.visually-hidden, .katex-mathml, script, style, option') ||
      getComputedStyle(element).clipPath === 'inset(50%)';
    const result = isHere || (!!parentElement && element !== root && unseen(parentElement));
    isUnseen.set(element, result);
    return result;
  }

  // Words, line by line
  const words: Part[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.nodeValue?.trim();
    if (!element || !text || unseen(element)) continue;
    const { hidden, shown } = clipWithin(element);
    if (across(hidden) <= 1 || down(hidden) <= 1) continue; // what is folded away
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      const lead = 0.25 * line.height; // a line's box is higher than its letters
      const rect = { left: line.left, right: line.right, top: line.top + lead, bottom: line.bottom - lead };
      if (across(rect) < 1 || down(rect) < 1) continue;
      const isCut =
        rect.left < hidden.left - 1.5 ||
        rect.right > hidden.right + 1.5 ||
        rect.top < hidden.top - 1.5 ||
        rect.bottom > hidden.bottom + 1.5;
      if (isCut) faults.add(`cut: “${text.slice(0, 60)}” in ${nameOf(element)}`);
      const seen = both(rect, shown);
      if (across(seen) > 1 && down(seen) > 1)
        words.push({ element, rect: seen, said: text.slice(0, 40), layer: layerOf(element) });
    }
  }
  for (const input of root.querySelectorAll<HTMLInputElement>('input[type=text], input[type=number]'))
    if (!input.readOnly && !unseen(input) && input.scrollWidth > input.clientWidth + 1)
      faults.add(`cut: “${input.value}” in the field ${nameOf(input)}`);

  words.sort((a, b) => a.rect.top - b.rect.top);
  for (let i = 0; i < words.length; i++) {
    const one = words[i];
    for (let j = i + 1; j < words.length && words[j].rect.top < one.rect.bottom - 2; j++) {
      const other = words[j];
      if (one.element === other.element || one.layer !== other.layer || !meet(one.rect, other.rect, 2))
        continue;
      const formula = one.element.closest('.katex');
      if (formula && formula === other.element.closest('.katex')) continue;
      faults.add(
        `words over words: “${one.said}” (${one.element.className}) and “${other.said}” (${other.element.className})`,
      );
    }
  }

  // What has an edge of its own
  for (const { element, rect, said } of words) {
    const framed = element.closest('button, .stage-head');
    if (!framed || element.closest('.visually-hidden')) continue;
    const box = framed.getBoundingClientRect();
    if (rect.top < box.top - 1 || rect.bottom > box.bottom + 1)
      faults.add(`words over their own edge: “${said}” of ${nameOf(framed)}`);
  }

  // Maps
  for (const map of root.querySelectorAll('.board-grid > [role=grid]')) {
    const box = map.getBoundingClientRect();
    for (const { element, rect, said } of words)
      if (element.closest('.board') && !element.closest('.board-grid') && meet(rect, box, 2))
        faults.add(`words over a map: “${said}” on ${nameOf(map)}`);
  }

  // Controls
  const controls: Part[] = [];
  const all = 'button, a[href], input:not([type=hidden]), select, textarea, summary, [role=grid]';
  for (const control of root.querySelectorAll(all)) {
    // A choice is its label: its own box is nothing to be seen.
    const label = control.matches('[type=radio], [type=checkbox]') ? control.closest('label') : null;
    const element = label ?? control;
    if (unseen(element) || control.closest('p, li, dd') !== null) continue; // a link within words wraps with them
    const rect = both(element.getBoundingClientRect(), clipWithin(element).shown);
    if (across(rect) > 2 && down(rect) > 2)
      controls.push({ element, rect, said: nameOf(control), layer: layerOf(element) });
  }
  controls.sort((a, b) => a.rect.top - b.rect.top);
  for (let i = 0; i < controls.length; i++) {
    const one = controls[i];
    for (let j = i + 1; j < controls.length && controls[j].rect.top < one.rect.bottom - 2; j++) {
      const other = controls[j];
      const isWithin = one.element.contains(other.element) || other.element.contains(one.element);
      if (!isWithin && one.layer === other.layer && meet(one.rect, other.rect, 2))
        faults.add(`controls over each other: ${one.said} and ${other.said}`);
    }
  }
  const screen = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
  for (const { element, rect, said, layer } of controls) {
    const [x, y] = [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2];
    if (x < screen.left || y < screen.top || x >= screen.right || y >= screen.bottom) continue;
    const hit = document.elementFromPoint(x, y);
    if (!hit || element.contains(hit) || hit.contains(element)) continue;
    const over = layerOf(hit);
    // What stays at the edge may lie over what can be scrolled from under it.
    if (over !== layer && over !== null) continue;
    faults.add(`covered: ${said} by ${nameOf(hit)}`);
  }

  // What stays at the edge; news over the page moves it down for as long as they are up
  const hasNews = document.querySelector('.ui-over-page-column > *') !== null;
  for (const bar of new Set(layers.values())) {
    if (hasNews || !bar || unseen(bar)) continue;
    const box = bar.getBoundingClientRect();
    for (const under of root.querySelectorAll('.board-place, .sentence-box, .sum'))
      if (layerOf(under) !== bar && !unseen(under) && meet(box, under.getBoundingClientRect(), 4))
        faults.add(`covered: ${nameOf(under)} by ${nameOf(bar)}`);
  }
  if (document.documentElement.scrollWidth > window.innerWidth + 1)
    faults.add(`the page scrolls sideways: ${document.documentElement.scrollWidth} px`);
  return [...faults];
}

/** Waits until the boards are laid out for their room, and nothing of the page changes from one picture to the next. */
export function settled(): Promise<void> {
  const isLaidOut = (place: Element): boolean => {
    const canvas = place.querySelector<HTMLElement>('.board-canvas');
    const isFlow = place.closest('[data-narrow=true]');
    const fits = ([side, size]: ['width' | 'height', number]) => canvas?.style[side] === `${size}px`;
    return fits(['width', place.clientWidth]) && (isFlow !== null || fits(['height', place.clientHeight]));
  };
  const look = (): string => {
    if (![...document.querySelectorAll('.board-place')].every(isLaidOut)) return `${Math.random()}`;
    const main = document.querySelector('main');
    const grids = [...document.querySelectorAll<HTMLElement>('.board-grid')].map(
      ({ style }) => style.translate,
    );
    return [
      document.querySelectorAll('*').length,
      window.innerWidth,
      main?.scrollHeight,
      document.body.textContent.length,
      ...grids,
    ].join();
  };
  return new Promise((resolve) => {
    let before = '';
    const next = () =>
      requestAnimationFrame(() =>
        requestIdleCallback(
          () => {
            const now = look();
            if (now === before) return resolve();
            before = now;
            next();
          },
          { timeout: 500 },
        ),
      );
    next();
  });
}

/** Gives the page another size, and waits until it has laid itself out. */
export async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(settled);
}

/** Measures until two measurements say the same. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(settled);
  let faults = await page.evaluate(boxFaults);
  for (let i = 0; i < 3 && faults.length > 0; i++) {
    await page.evaluate(settled);
    const again = await page.evaluate(boxFaults);
    if (again.join() === faults.join()) break;
    faults = again;
  }
  return faults;
}
