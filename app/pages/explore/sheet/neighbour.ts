/** Where a small map stands on the screen. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const WAYS: Record<string, readonly [right: number, down: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/**
 * The map that an arrow leads to from map `at`: sideways the next in the list, up and down the nearest of the next row, however
 * rows are broken. Home and End lead to the ends. Null: no key of the list, or nothing lies there.
 */
export function neighbour(key: string, boxes: readonly Box[], at: number): number | null {
  if (boxes.length === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return boxes.length - 1;
  const way = WAYS[key];
  if (!way || at < 0) return null;
  const [right, down] = way;
  if (right !== 0) return at + right >= 0 && at + right < boxes.length ? at + right : null;
  const middle = ({ left, top, width, height }: Box) => ({ x: left + width / 2, y: top + height / 2 });
  const from = middle(boxes[at]);
  let best: number | null = null;
  let least = Infinity;
  boxes.forEach((box, i) => {
    const { x, y } = middle(box);
    const ahead = (y - from.y) * down;
    if (ahead < boxes[at].height / 2) return;
    // The next row first, in it what is least to the side.
    const distance = ahead * 8 + Math.abs(x - from.x);
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
}
