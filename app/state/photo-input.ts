import type { Engine } from '../engine/late-engine.ts';
import { frameToCrop } from '../image/crop.ts';
import type { Crop as ImageCrop } from '../image/crop.ts';
import type { Photo } from '../image/photo.ts';
import { late } from '../late/late.ts';
import { firstLayer } from '../model/first-layer.ts';
import { frameOf } from './address/crop.ts';
import type { Crop } from './address/types.ts';
import { awaited } from './notices.ts';
import { rememberOrigin } from './photos.ts';

const SAMPLING = late(() => import('../image/sample-pixels.ts'));

/** The cells of a photograph that a frame of the address covers, as fractions of the photograph. */
export function cropCells(photo: Photo, crop: Crop, height: number, width: number): ImageCrop {
  return frameToCrop(frameOf(crop, photo), photo, { height, width });
}

/** Whose input it is, which is a board: it asks the worker under a name, and keeps what belongs to it. */
interface Asker {
  readonly slot: string;
  readonly engine: Engine;
  part: <T extends object>(create: (asker: Asker) => T) => T;
}

/** Crops of a board are taken one after the other: each asker needs its own, so none may be superseded by another's. */
function createCropping(board: Asker) {
  let queue: Promise<unknown> = Promise.resolve();
  const slot = `${board.slot}: crop`;
  return {
    slot,
    inTurn<T>(act: () => Promise<T>): Promise<T> {
      const run = queue.then(act);
      queue = run.catch(() => {});
      return run;
    },
    close: () => board.engine.closeSlot(slot),
  };
}

/**
 * The input (H, W, C) that a crop of a photograph gives. Three channels are its colours; other numbers come from a fixed
 * first layer, run by the kernels on one cell more on every side, so that its padding stays outside the crop.
 */
export function inputFrom(board: Asker, photo: Photo, crop: Crop, size: Size): Promise<Float32Array> {
  return board.part(createCropping).inTurn(async () => {
    const input = await takeInput(board, photo, crop, size);
    rememberOrigin(input, photo);
    return input;
  });
}

interface Size {
  height: number;
  width: number;
  channels: number;
}

async function takeInput(
  board: Asker,
  photo: Photo,
  crop: Crop,
  { height: H, width: W, channels: C }: Size,
): Promise<Float32Array> {
  const { samplePixels } = await awaited(SAMPLING.fetch());
  const inside = cropCells(photo, crop, H, W);
  if (C === 3) return samplePixels(photo, inside, H, W);
  const rim = rimOf(inside, H, W);
  const [rows, columns] = [H + rim.top + rim.bottom, W + rim.left + rim.right];
  const cell = { width: inside.width / W, height: inside.height / H };
  const wider = {
    x: inside.x - rim.left * cell.width,
    y: inside.y - rim.top * cell.height,
    width: columns * cell.width,
    height: rows * cell.height,
  };
  const rgb = samplePixels(photo, wider, rows, columns);
  const want = { filtered: false, standard: 'none' } as const;
  const layer = firstLayer(C, rows, columns)!;
  const { slot } = board.part(createCropping);
  const { output: all } = await board.engine.layer({ ...layer, slot, input: rgb, want });
  const input = new Float32Array(H * W * C);
  for (let row = 0; row < H; row++) {
    const from = ((row + rim.top) * columns + rim.left) * C;
    input.set(all.subarray(from, from + W * C), row * W * C);
  }
  return input;
}

/** One cell more on every side where the photograph goes on for it; where it ends, the first layer's padding stands. */
function rimOf({ x, y, width, height }: ImageCrop, H: number, W: number) {
  const [cellWidth, cellHeight] = [width / W - 1e-9, height / H - 1e-9];
  return {
    left: x >= cellWidth ? 1 : 0,
    right: 1 - x - width >= cellWidth ? 1 : 0,
    top: y >= cellHeight ? 1 : 0,
    bottom: 1 - y - height >= cellHeight ? 1 : 0,
  };
}
