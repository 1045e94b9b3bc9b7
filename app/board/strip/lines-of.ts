// How many lines a text takes, told by its letters alone: measuring the page would cost a layout at each step.

/** Widths in em, on the wide side of common sans-serif fonts. */
const NARROW = /[ .,:;'’|iljtfr()−-]/;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const BROAD = /[A-Zmw≈×]/;

const widthOf = (letter: string): number =>
  WIDE.test(letter) ? 1 : NARROW.test(letter) ? 0.4 : BROAD.test(letter) ? 0.8 : 0.58;

/** Words, spaces, and Chinese letter by letter: a line ends before any of them. */
const PIECES = new RegExp(`${WIDE.source}|\\s+|[^\\s${WIDE.source.slice(1, -1)}]+`, 'g');

/** Lines that a text takes in a box so many em wide, at the most. */
export function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of text.matchAll(PIECES)) {
    const length = [...piece].reduce((sum, letter) => sum + widthOf(letter), 0);
    if (used > 0 && used + length > width) {
      lines++;
      used = piece.trim() === '' ? 0 : length;
    } else used += length;
  }
  return lines;
}
