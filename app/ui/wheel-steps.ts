/** A step for so many CSS pixels of scrolling: about a notch of a mouse's wheel, about the width of a finger on a trackpad. */
const PIXELS_PER_STEP = 100;
/** Pixels in one unit of `deltaY`, by `deltaMode`: pixels, lines (a notch is three), pages (a notch is one). */
const PIXELS = [1, PIXELS_PER_STEP / 3, PIXELS_PER_STEP];
/** Whatever a device reports at once, a value must not fly. */
const MOST_AT_ONCE = 10;
/** Milliseconds without an event after which a scroll, with its momentum, is over. */
const PAUSE = 400;

type Turn = Pick<
  WheelEvent,
  'deltaX' | 'deltaY' | 'deltaMode' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'timeStamp'
>;

export interface ScrollWatch {
  /** Hears of every turn of the wheel on the page before anybody answers it. */
  hear: (turn: Turn) => void;
  /** What comes next is a new scroll: something was pressed. */
  end: () => void;
  /**
   * Steps upwards that a turn makes at a place; 0 while they still add up, or where the momentum of a scroll outlives the
   * pointer's stay. Null: the turn is the browser's. `spot` is what the pointer is on there, null: nothing that turns.
   */
  stepsAt: (turn: Turn, place: unknown, spot: string | null) => number | null;
}

/**
 * Turns distance into steps: a trackpad sends fifty events where a mouse sends one. A scroll belongs to the place where it
 * began, so that a page that scrolls by under a pointer changes nothing on its way, and a pinch (Ctrl and wheel) is never
 * taken, so that the page can be zoomed everywhere.
 */
export function scrollWatch(): ScrollWatch {
  let last = -Infinity;
  let isFirst = false;
  let owner: { place: unknown; spot: string } | null = null;
  let distance = 0;
  return {
    hear({ timeStamp }) {
      isFirst = timeStamp - last > PAUSE;
      last = timeStamp;
      if (!isFirst) return;
      owner = null;
      distance = 0;
    },
    end() {
      last = -Infinity;
    },
    stepsAt(turn, place, spot) {
      if (turn.ctrlKey || turn.metaKey) return null;
      const pixels = pixelsOf(turn);
      if (isFirst && spot !== null && pixels !== 0) owner = { place, spot };
      if (!owner || owner.place !== place) return null;
      if (owner.spot !== spot) return 0;
      if (Math.sign(pixels) === -Math.sign(distance)) distance = 0;
      distance += pixels;
      const steps = Math.trunc(distance / PIXELS_PER_STEP);
      // A notch is one step, also where a browser makes it 120 px: nothing is left over for the next one.
      distance = Math.abs(pixels) >= PIXELS_PER_STEP ? 0 : distance - steps * PIXELS_PER_STEP;
      return Math.max(-MOST_AT_ONCE, Math.min(MOST_AT_ONCE, -steps)) + 0; // + 0: no −0
    },
  };
}

/** Down is positive. With Shift some browsers turn sideways; without it a swipe to the side is none of ours. */
function pixelsOf({ deltaX, deltaY, deltaMode, shiftKey }: Turn): number {
  const delta = shiftKey && deltaY === 0 ? deltaX : Math.abs(deltaX) > Math.abs(deltaY) ? 0 : deltaY;
  return delta * (PIXELS[deltaMode] ?? 1);
}
