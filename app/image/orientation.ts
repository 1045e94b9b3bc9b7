// The eight ways in which a camera can be held, as EXIF numbers them: where the pixels of a stored picture go to stand upright.
import type { Size } from './photo.ts';

/** How a point goes to its upright place, as a canvas takes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** `orientation`: 1 to 8; 1 changes nothing, from 5 on width and height change places. */
export function upright(orientation: number, { width, height }: Size): { size: Size; matrix: Matrix } {
  const size = orientation > 4 ? { width: height, height: width } : { width, height };
  const matrices: Matrix[] = [
    [1, 0, 0, 1, 0, 0],
    [-1, 0, 0, 1, width, 0],
    [-1, 0, 0, -1, width, height],
    [1, 0, 0, -1, 0, height],
    [0, 1, 1, 0, 0, 0],
    [0, 1, -1, 0, height, 0],
    [0, -1, -1, 0, height, width],
    [0, -1, 1, 0, 0, width],
  ];
  return { size, matrix: matrices[orientation - 1] };
}

/**
 * The same for pixels in rows: the pixel at column x and row y of the stored picture is number `first + x·right + y·down` of the
 * upright one.
 */
export function uprightSteps(orientation: number, stored: Size) {
  const {
    size,
    matrix: [a, b, c, d, e, f],
  } = upright(orientation, stored);
  // A pixel is the square from its number to the next: turned round, it is the one before the edge.
  const [column, row] = [e - Number(a + c < 0), f - Number(b + d < 0)];
  return { size, first: row * size.width + column, right: b * size.width + a, down: d * size.width + c };
}
