// Pictures that come from outside the page: shared by another app, or opened with this one. They never leave the device.
import { late } from '../../late/late.ts';
import { takeShared } from '../../offline/shared-picture.ts';
import { act } from '../act.ts';
import { contentId } from '../content-id.ts';
import { ownPictures } from '../kept/pictures.ts';
import { awaited } from '../notices.ts';

const SURFACE = late(() => import('../../image/surface.ts'));

/** Side of the small picture of a kept one, in pixels. */
const THUMBNAIL = 160;

/** Not in the types of TypeScript yet: https://wicg.github.io/web-app-launch/ */
interface LaunchQueue {
  setConsumer(take: (launch: { files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Takes what waits, and from now on what is opened with the page. `scope`: the page's folder. */
export function takePictures(scope: string): void {
  act(async () => {
    const shared = await takeShared(caches, scope);
    if (shared) await explore(shared.blob, shared.name);
  });
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    const [handle] = files;
    if (handle) act(async () => explore(await handle.getFile(), handle.name));
  });
}

/** Keeps a picture among the person's own, and opens it on the page that takes every size. */
async function explore(blob: Blob, name: string): Promise<void> {
  const id = await contentId(blob);
  await ownPictures.keep(id, { blob, name, thumbnail: await small(blob), at: Date.now() });
  window.location.hash = `#/explore/img.own-${id}`;
}

/** null: no picture that the browser reads by itself; the page says what it is. */
async function small(blob: Blob): Promise<Blob | null> {
  try {
    const bitmap = await createImageBitmap(blob);
    const { thumbnailOf } = await awaited(SURFACE.fetch());
    const thumbnail = await thumbnailOf(bitmap, THUMBNAIL);
    bitmap.close();
    return thumbnail;
  } catch {
    return null;
  }
}
