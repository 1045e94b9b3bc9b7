import { FIXTURE } from '../../../../figures/spectrogram/fixture.ts';
import { madeSound } from '../../../../figures/spectrogram/sound.ts';
import { BANDS, FRAMES, spectrogramOf } from '../../../../figures/spectrogram/spectrogram.ts';
import { cells, rect, ROOM } from '../../miniatures/marks.ts';

/** So many moments and bands are drawn as one. */
const [ACROSS, UP] = [4, 4];
const COLUMNS = FRAMES / ACROSS;
const ROWS = BANDS / UP;

/** Two seconds of the figure's sound, and a long kernel on one band of it. */
export function miniature() {
  const sound = spectrogramOf(madeSound().samples);
  const values = Array.from({ length: COLUMNS * ROWS }, (_, i) => {
    const [row, column] = [ROWS - 1 - Math.floor(i / COLUMNS), i % COLUMNS];
    let total = 0;
    for (let t = 0; t < ACROSS; t++)
      for (let b = 0; b < UP; b++) total += sound[(column * ACROSS + t) * BANDS + row * UP + b];
    return total / (ACROSS * UP);
  });
  const { x, y, width, height } = ROOM;
  const [cell, high] = [width / COLUMNS, height / ROWS];
  const kernel = (FIXTURE.length / FRAMES) * width;
  return [
    cells({ x, y, cell, height: high, columns: COLUMNS, values, scale: 'ink' }),
    rect(x, y, width, height, 'thin'),
    rect(x + (width - kernel) / 2, y + height * 0.66, kernel, 2 * high, 'accent'),
  ];
}
