// A picture of the board as it stands on the page: its canvases, and the words around them, as large as the screen's pixels.
import { wrap } from './wrap.ts';

/** What stands over and under the board. */
export interface Captions {
  title: string;
  caption: string;
  /** The address of this state, and the page's own where that one is too long to be written. */
  address: string;
  page: string;
}

const EDGE = 24;
const GAP = 14;
const MOST_LINES = 3;
const SIZES = { title: 20, caption: 15, address: 12 };

/** What of the page belongs to a picture of the board: in the whole the photograph beside it does. */
const boardOnPage = (): Element | null => document.querySelector('.whole-step-body, main .board');

export const hasBoardOnPage = (): boolean => boardOnPage()?.querySelector('canvas') != null;

/** Words of the board that are not in its canvases. */
const WORDS = '.stage-caption, .stage-heads, .board-heads, .board-labels';

/** Null where there is no board, or the browser makes no picture of it. */
export async function boardPicture(captions: Captions): Promise<Blob | null> {
  const root = boardOnPage();
  const first = root?.querySelector('canvas');
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!root || !first || !pen) return null;
  const board = root.getBoundingClientRect();
  const look = getComputedStyle(root);
  const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const fontOf = (size: number, weight = 400) => `${weight} ${size}px ${look.fontFamily}`;
  const linesOf = (text: string, font: string) => {
    pen.font = font;
    return wrap(text, board.width, MOST_LINES, (part) => pen.measureText(part).width);
  };
  const blocks = {
    title: { lines: [captions.title], size: SIZES.title, font: fontOf(SIZES.title, 700), colour: '--ink' },
    caption: { size: SIZES.caption, font: fontOf(SIZES.caption), colour: '--ink', lines: [] as string[] },
    address: {
      size: SIZES.address,
      font: fontOf(SIZES.address),
      colour: '--ink-muted',
      lines: [] as string[],
    },
  };
  blocks.caption.lines = linesOf(captions.caption, blocks.caption.font) ?? [];
  blocks.address.lines = linesOf(captions.address, blocks.address.font) ?? [captions.page];
  const highOf = ({ lines, size }: { lines: readonly string[]; size: number }) => lines.length * size * 1.35;
  const top = EDGE + highOf(blocks.title) + highOf(blocks.caption) + GAP;
  const width = board.width + 2 * EDGE;
  const height = top + board.height + GAP + highOf(blocks.address) + EDGE;

  const density = first.width / first.getBoundingClientRect().width;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  pen.scale(density, density);
  pen.fillStyle = token('--ground');
  pen.fillRect(0, 0, width, height);
  const write = ({ lines, size, font, colour }: (typeof blocks)['title'], y: number) => {
    pen.font = font;
    pen.fillStyle = token(colour);
    pen.textBaseline = 'top';
    lines.forEach((line, i) => pen.fillText(line, EDGE, y + i * size * 1.35));
  };
  write(blocks.title, EDGE);
  write(blocks.caption, EDGE + highOf(blocks.title));
  write(blocks.address, top + board.height + GAP);

  pen.translate(EDGE - board.x, top - board.y);
  for (const picture of root.querySelectorAll('canvas')) {
    const place = picture.getBoundingClientRect();
    if (picture.width > 0 && picture.height > 0 && place.width > 0)
      pen.drawImage(picture, place.x, place.y, place.width, place.height);
  }
  for (const frame of root.querySelectorAll('.crop-frame')) {
    const { x, y, width: wide, height: high } = frame.getBoundingClientRect();
    for (const [colour, thick] of [
      ['--ground', 4],
      ['--ink', 1.5],
    ] as const) {
      pen.strokeStyle = token(colour);
      pen.lineWidth = thick;
      pen.strokeRect(x, y, wide, high);
    }
  }
  for (const part of root.querySelectorAll(WORDS)) paintWords(pen, part);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** The words within an element as they are written, over the grounds and borders that they stand on. */
function paintWords(pen: CanvasRenderingContext2D, part: Element): void {
  for (const element of [part, ...part.querySelectorAll('*')]) paintBox(pen, element);
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    const text = node.textContent?.trim() ?? '';
    if (!text || element.closest('.visually-hidden')) continue;
    range.selectNodeContents(node);
    const { x, y, width, height } = range.getBoundingClientRect();
    const { fontStyle, fontWeight, fontSize, fontFamily, color, visibility } = getComputedStyle(element);
    if (width === 0 || visibility === 'hidden') continue;
    pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    pen.fillStyle = color;
    pen.textBaseline = 'middle';
    pen.fillText(text, x, y + height / 2, width + 1);
  }
}

const CLEAR = /^(transparent|rgba\(.*, 0\))$/;

/** Ground and border of an element, where it has them. */
function paintBox(pen: CanvasRenderingContext2D, element: Element): void {
  const style = getComputedStyle(element);
  const { x, y, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return;
  const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, height / 2);
  if (!CLEAR.test(style.backgroundColor)) {
    pen.fillStyle = style.backgroundColor;
    pen.beginPath();
    pen.roundRect(x, y, width, height, radius);
    pen.fill();
  }
  const [over, under] = [style.borderTopWidth, style.borderBottomWidth].map(Number.parseFloat);
  if (!under || CLEAR.test(style.borderBottomColor)) return;
  pen.strokeStyle = style.borderBottomColor;
  pen.lineWidth = under;
  pen.beginPath();
  if (over) pen.roundRect(x + over / 2, y + over / 2, width - over, height - over, radius);
  else {
    pen.moveTo(x, y + height - under / 2);
    pen.lineTo(x + width, y + height - under / 2);
  }
  pen.stroke();
}
