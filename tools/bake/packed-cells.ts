// A small picture as a text that stands in the page and is small when compressed: each cell as the difference from what its
// neighbours promise, one letter for each, green first and then what red and blue differ from it.

const CHANNELS = 3;
/** Differences of up to so many have a letter; beyond it others before that letter add or take away SPAN each. */
const MOST = 40;
const SPAN = 2 * MOST + 1;
const ZERO = 83; // S: letters from + to {, none of which needs care in HTML but one
const [MORE, LESS] = ['!', '#'];
const [AWKWARD, ITS_LETTER] = ['<', '}'];
const BACKSLASH = ['\\', '~'] as const; // would be doubled where the text stands in a script

/** What the neighbours above and to the left promise (the median of LOCO-I: Weinberger, Seroussi, Sapiro 2000). */
function promised(plane: Int16Array, width: number, row: number, column: number): number {
  const at = row * width + column;
  const left = column > 0 ? plane[at - 1] : row > 0 ? plane[at - width] : 0;
  const above = row > 0 ? plane[at - width] : left;
  const corner = row > 0 && column > 0 ? plane[at - width - 1] : above;
  const [low, high] = [Math.min(left, above), Math.max(left, above)];
  return corner >= high ? low : corner <= low ? high : left + above - corner;
}

function letterOf(difference: number): string {
  let text = '';
  while (difference > MOST) [text, difference] = [text + MORE, difference - SPAN];
  while (difference < -MOST) [text, difference] = [text + LESS, difference + SPAN];
  const letter = String.fromCharCode(ZERO + difference);
  return text + (letter === AWKWARD ? ITS_LETTER : letter === BACKSLASH[0] ? BACKSLASH[1] : letter);
}

/** (h, w, 3) from 0 to 1 as text, in 256 steps each. */
export function packCells(cells: Float32Array, h: number, w: number): string {
  const byte = (i: number, c: number) => Math.round(255 * cells[CHANNELS * i + c]);
  const planes = [
    (i: number) => byte(i, 1),
    (i: number) => byte(i, 0) - byte(i, 1),
    (i: number) => byte(i, 2) - byte(i, 1),
  ].map((valueAt) => Int16Array.from({ length: h * w }, (_, i) => valueAt(i)));
  return planes
    .map((plane) =>
      Array.from(plane, (value, i) => letterOf(value - promised(plane, w, Math.floor(i / w), i % w))).join(
        '',
      ),
    )
    .join('');
}

/** Its inverse: (h, w, 3), from 0 to 1 in steps of 1/255. */
export function unpackCells(text: string, h: number, w: number): Float32Array {
  let next = 0;
  const planes = Array.from({ length: CHANNELS }, () => new Int16Array(h * w));
  for (const plane of planes)
    for (let i = 0; i < h * w; i++) {
      let value = promised(plane, w, Math.floor(i / w), i % w);
      for (; text[next] === MORE || text[next] === LESS; next++) value += text[next] === MORE ? SPAN : -SPAN;
      const letter = text[next++];
      const plain = letter === ITS_LETTER ? AWKWARD : letter === BACKSLASH[1] ? BACKSLASH[0] : letter;
      plane[i] = value + plain.charCodeAt(0) - ZERO;
    }
  const cells = new Float32Array(CHANNELS * h * w);
  for (let i = 0; i < h * w; i++) {
    const green = planes[0][i];
    cells.set([(planes[1][i] + green) / 255, green / 255, (planes[2][i] + green) / 255], CHANNELS * i);
  }
  return cells;
}
