import { madeOf, photoIn } from '../../../state/board/board-state.ts';
import type { BoardState } from '../../../state/board/board-state.ts';
import type { Board } from '../../../state/board/board.ts';
import { ALL, partsOfWhole } from './part-of-whole.ts';
import type { Part } from './part-of-whole.ts';
import './dive-motion.css';

/** How long the whole takes to become its cells, and how long it waits for them to be laid out (ms). */
const TIME = 900;
const PATIENCE = 600;
const EASING = 'cubic-bezier(0.4, 0, 0.2, 1)';

const ENDS = ['pointerdown', 'keydown', 'wheel', 'resize'] as const;

const isMotionReduced = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A map of the whole: where it was, its picture, and what holds it while it moves. */
interface Flight {
  id: string;
  from: DOMRect;
  window: HTMLElement;
  content: HTMLElement;
}

/**
 * From now on a board that goes from its whole into its cells is seen to do so: the frame of the crop grows into the cells' maps.
 * It is drawn over the page, apart from it: the cells are there from the first moment, no press or key goes anywhere else, and the
 * first one ends it. Returns what stops it.
 */
export function followDive(board: Board): () => void {
  let end = () => {};
  const stop = board.subscribe((state, old) => {
    if (state.view === old.view) return;
    end();
    // The page still shows the whole: it is drawn anew after all who listen have heard.
    if (state.view === 'cells' && !isMotionReduced()) end = begin(board, old);
  });
  return () => {
    stop();
    end();
  };
}

function begin(board: Board, whole: BoardState): () => void {
  const flights = takeOff();
  const over = document.createElement('div');
  over.className = 'dive-motion';
  over.ariaHidden = 'true';
  over.append(...flights.map(({ window: element }) => element));
  document.body.append(over);
  const begun = performance.now();
  let frame = 0;

  function end(): void {
    cancelAnimationFrame(frame);
    over.remove();
    for (const kind of ENDS) window.removeEventListener(kind, end, true);
  }
  for (const kind of ENDS) window.addEventListener(kind, end, { capture: true, passive: true });

  /** The cells' maps by their names; null until they are laid out. */
  function land(): void {
    const there = document.querySelector('.step-page[data-ready="true"] .board-grid');
    if (!there) {
      if (performance.now() - begun > PATIENCE) end();
      else frame = requestAnimationFrame(land);
      return;
    }
    const { input, result } = partsOf(board, whole);
    over.prepend(veil());
    for (const flight of flights) fly(flight, flight.id.startsWith('in:') ? input : result);
    over
      .animate({ opacity: [1, 1, 0], offset: [0, 0.7, 1] }, { duration: TIME, fill: 'forwards' })
      .finished.then(end, end);
  }
  frame = requestAnimationFrame(land);
  return end;
}

/** Each map of the whole as it is on the screen. */
function takeOff(): Flight[] {
  // The lower canvas has the finished maps; what is pointed at, which is on the upper one, stays behind.
  const board = document.querySelector<HTMLCanvasElement>('.whole-step .board-canvas');
  const grids = document.querySelectorAll<HTMLElement>(
    '.whole-step .board-grid:is([data-kind="in"], [data-kind="mid"], [data-kind="out"])',
  );
  return [...grids].map((grid) => {
    const from = grid.getBoundingClientRect();
    const element = document.createElement('div');
    element.className = 'dive-map';
    Object.assign(element.style, { width: `${from.width}px`, height: `${from.height}px` });
    element.style.transform = `translate(${from.x}px, ${from.y}px)`;
    const content = document.createElement('div');
    content.className = 'dive-content';
    if (board) content.append(pictureOf(board, from));
    element.append(content);
    return { id: grid.dataset.box!, from, window: element, content };
  });
}

/** What is behind the maps while they move: the board appears as it goes. */
function veil(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'dive-veil';
  const place = document.querySelector('.step-board')?.getBoundingClientRect();
  if (!place) return element;
  Object.assign(element.style, { width: `${place.width}px`, height: `${place.height}px` });
  element.style.transform = `translate(${place.x}px, ${place.y}px)`;
  element.animate({ opacity: [1, 0] }, { duration: 0.7 * TIME, easing: EASING, fill: 'forwards' });
  return element;
}

/** What a canvas shows at a place of the window. */
function pictureOf(canvas: HTMLCanvasElement, { x, y, width, height }: DOMRect): HTMLElement {
  const picture = document.createElement('canvas');
  const place = canvas.getBoundingClientRect();
  const density = canvas.width / place.width;
  picture.width = Math.round(width * density);
  picture.height = Math.round(height * density);
  picture.getContext('2d')?.drawImage(canvas, (place.x - x) * density, (place.y - y) * density);
  return picture;
}

/** The window of a map goes to where its cells are, and its content grows within until the part of it that they are fills it. */
function fly({ id, from, window: element, content }: Flight, part: Part): void {
  const to = document.querySelector(`.step-page .board-grid[data-box="${id}"]`)?.getBoundingClientRect();
  const timing = { duration: TIME, easing: EASING, fill: 'forwards' } as const;
  if (!to) return void element.animate({ opacity: [1, 0] }, { ...timing, duration: TIME / 3 });
  const scale = `scale(${to.width / from.width}, ${to.height / from.height})`;
  element.animate(
    { transform: [element.style.transform, `translate(${to.x}px, ${to.y}px) ${scale}`] },
    timing,
  );
  const grown = `scale(${1 / part.width}, ${1 / part.height})`;
  const moved = `translate(${-part.x * from.width}px, ${-part.y * from.height}px)`;
  content.animate({ transform: ['none', `${grown} ${moved}`] }, timing);
  if (id.startsWith('in:')) content.append(frameOf(part));
}

/** The frame of the crop on a map of the whole. */
function frameOf({ x, y, width, height }: Part): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'dive-frame';
  const percent = (n: number) => `${100 * n}%`;
  Object.assign(frame.style, {
    ...{ left: percent(x), top: percent(y), width: percent(width), height: percent(height) },
  });
  return frame;
}

/** What of the whole's maps becomes cells: all of them where it shows the same. The crop may be on its way to another place. */
function partsOf(board: Board, whole: BoardState): { input: Part; result: Part } {
  const { settings, source } = madeOf(whole);
  const now = madeOf(board.getState()).source;
  const photo = photoIn(whole);
  const shown = (whole.overview?.computed ?? whole.computed).made.settings;
  const isSame = shown.height === settings.height && shown.width === settings.width;
  if (isSame || !photo || source.kind === 'numbers' || now.kind === 'numbers')
    return { input: ALL, result: ALL };
  return partsOfWhole(settings, shown, source.crop, board.getState().draggedCrop ?? now.crop, photo);
}
