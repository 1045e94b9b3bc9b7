import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { act } from '../../state/act.ts';
import { command } from '../../ui/keys/press.ts';
import { createSheet, SHEET, widthAt } from './sheet.ts';
import type { Ink, PenPoint, Sheet } from './sheet.ts';

/** Pixels of the sheet that an arrow key moves the pen. */
const STRIDE = { plain: 8, large: 40 };
const ARROWS: Partial<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where a pointer is, as the browser tells it or React. */
type Touch = Pick<globalThis.PointerEvent, 'clientX' | 'clientY' | 'pressure' | 'pointerType'>;

/** The pen that keys move. */
interface Pen {
  x: number;
  y: number;
  isDown: boolean;
}

/** What pointer and keys do on the sheet, and the drawing on its way out. */
export function usePad(
  canvas: RefObject<HTMLCanvasElement | null>,
  { ink, width }: { ink: Ink; width: number },
  onPicture: (picture: ImageBitmap) => Promise<void> | void,
) {
  const sheet = useRef<Sheet | null>(null);
  const pointer = useRef<number | null>(null);
  const [pen, setPen] = useState<Pen>({ x: SHEET.width / 2, y: SHEET.height / 2, isDown: false });
  const [isEmpty, setEmpty] = useState(true);
  const changed = useHandingOut(canvas, onPicture);

  useEffect(() => {
    sheet.current = createSheet(canvas.current!.getContext('2d')!);
  }, [canvas]);

  const change = (work: (sheet: Sheet) => void) => {
    work(sheet.current!);
    setEmpty(sheet.current!.isEmpty());
    changed();
  };

  function pointOf(event: Touch): PenPoint {
    const box = canvas.current!.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * SHEET.width,
      y: ((event.clientY - box.top) / box.height) * SHEET.height,
      width: widthAt(width, event.pressure, event.pointerType === 'pen'),
    };
  }

  const lift = ({ pointerId }: PointerEvent) => {
    if (pointer.current !== pointerId) return;
    pointer.current = null;
    sheet.current!.lift();
  };

  /** The pen of the keys goes to a place on the sheet, drawing where it is down. */
  const moveTo = (x: number, y: number) => {
    const to = { x: Math.min(Math.max(x, 0), SHEET.width), y: Math.min(Math.max(y, 0), SHEET.height) };
    if (pen.isDown) change((on) => on.move({ ...to, width }));
    setPen({ ...to, isDown: pen.isDown });
  };
  const toggle = () => {
    if (pen.isDown) sheet.current!.lift();
    else change((on) => on.begin(ink, { x: pen.x, y: pen.y, width }));
    setPen({ ...pen, isDown: !pen.isDown });
  };
  /** What takes strokes away takes the pen up. */
  function afresh(work: (sheet: Sheet) => void) {
    setPen((now) => ({ ...now, isDown: false }));
    change(work);
  }
  const undo = () => afresh((on) => on.undo());

  return {
    pen,
    isEmpty,
    undo,
    clear: () => afresh((on) => on.clear()),
    /** For the element that the sheet fills. */
    handlers: {
      onPointerDown(event: PointerEvent) {
        if (event.button !== 0 || pointer.current !== null) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        pointer.current = event.pointerId;
        if (pen.isDown) setPen({ ...pen, isDown: false });
        change((on) => on.begin(ink, pointOf(event)));
      },
      onPointerMove(event: PointerEvent) {
        if (pointer.current !== event.pointerId) return;
        // A browser tells once a frame of all the places that the pen was at since.
        const places = event.nativeEvent.getCoalescedEvents?.() ?? [];
        for (const place of places.length > 0 ? places : [event]) change((on) => on.move(pointOf(place)));
      },
      onPointerUp: lift,
      onPointerCancel: lift,
      onKeyDown(event: KeyboardEvent) {
        const arrow = ARROWS[event.key];
        if (command('z', false)(event)) undo();
        else if (event.ctrlKey || event.metaKey || event.altKey) return;
        else if (event.key === ' ') toggle();
        else if (arrow) {
          const stride = event.shiftKey ? STRIDE.large : STRIDE.plain;
          moveTo(pen.x + arrow[0] * stride, pen.y + arrow[1] * stride);
        } else return;
        event.preventDefault();
      },
    },
  };
}

/** Hands the sheet out after each change; while one picture is worked on, all that changes goes into the next. */
function useHandingOut(
  canvas: RefObject<HTMLCanvasElement | null>,
  onPicture: (picture: ImageBitmap) => Promise<void> | void,
): () => void {
  const run = useRef({ isBusy: false, isWanted: false });
  const taker = useRef(onPicture);
  useEffect(() => {
    taker.current = onPicture;
  });
  async function handOut() {
    const now = run.current;
    now.isBusy = true;
    try {
      while (now.isWanted && canvas.current) {
        now.isWanted = false;
        await taker.current(await createImageBitmap(canvas.current));
      }
    } finally {
      now.isBusy = false;
    }
  }
  return () => {
    run.current.isWanted = true;
    if (!run.current.isBusy) act(handOut);
  };
}
