import type { PictureLayer } from '../../model/picture-layer.ts';
import type {
  Covariance,
  Looked,
  MapId,
  MapValues,
  Opened,
  Probed,
  Ran,
  Reading,
  Rect,
  View,
} from './protocol.ts';

export interface PictureJobOptions {
  /** Aborting rejects with JobError 'cancelled'. */
  signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/**
 * What the Explore page has of a picture at its full size. All of it is computed in threads of its own. Rejects with ImageError
 * where the picture is at fault, with JobError where the worker is, with Superseded where a newer one took its place.
 */
export interface PictureEngine {
  /** The picture that all else is about from now on. The former one stays until this one is there, and if it fails. */
  open(blob: Blob, name: string, reading: Reading, options?: { signal?: AbortSignal }): Promise<Opened>;
  /** The same from a camera; the bitmap moves. */
  frame(bitmap: ImageBitmap): Promise<Opened>;
  /** Paints views at once. Of several asked for while one is painted only the newest is; the others reject as superseded. */
  look(layer: PictureLayer, views: readonly View[]): Promise<Looked>;
  /** Runs the layer over the whole picture; views are then painted from the full result. A newer run ends an older one. */
  run(layer: PictureLayer, options?: PictureJobOptions): Promise<Ran>;
  /** The value of a map in column x, row y. */
  probe(layer: PictureLayer, map: MapId, x: number, y: number): Promise<Probed>;
  /** The exact values of part of a map, or of all of it. */
  values(layer: PictureLayer, map: MapId, rect?: Rect, options?: PictureJobOptions): Promise<MapValues>;
  /** Of the filtered maps, for principal components. */
  covariance(layer: PictureLayer): Promise<Covariance>;
  /** Ends the worker and every job, for good. */
  close(): void;
}
