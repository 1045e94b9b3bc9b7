import { Superseded } from '../../engine/job-error.ts';
import type { PictureEngine } from '../../engine/picture/picture-engine.ts';
import type { Looked, View } from '../../engine/picture/protocol.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';

/** Views as the engine paints them, for whoever is not a pane of the page; where the page has painted in between, once more. */
export async function lookOnce(
  engine: Pick<PictureEngine, 'look'>,
  layer: PictureLayer,
  views: readonly View[],
  signal?: AbortSignal,
): Promise<Looked> {
  for (;;) {
    signal?.throwIfAborted();
    const looked = await engine.look(layer, views).catch((error: unknown) => {
      if (error instanceof Superseded) return null;
      throw error;
    });
    if (looked) return looked;
  }
}
