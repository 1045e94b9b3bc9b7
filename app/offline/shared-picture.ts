// A picture that another app has handed over waits here, on this device, until the page takes it: the worker cannot show it itself.

const nameOf = (scope: string): string => `filter-and-mix.shared ${scope}`;
const placeOf = (scope: string): string => new URL('shared-picture', scope).href;
const NAME = 'X-Name';

export interface SharedPicture {
  blob: Blob;
  name: string;
}

/** Keeps a picture for the page; the last one counts. `scope`: the page's folder as a URL. */
export async function putShared(caches: CacheStorage, scope: string, file: File): Promise<void> {
  const headers = { 'Content-Type': file.type, [NAME]: encodeURIComponent(file.name) };
  await (await caches.open(nameOf(scope))).put(placeOf(scope), new Response(file, { headers }));
}

/** Takes it away; null: none waits. */
export async function takeShared(caches: CacheStorage, scope: string): Promise<SharedPicture | null> {
  const found = (await caches.has(nameOf(scope)))
    ? await (await caches.open(nameOf(scope))).match(placeOf(scope))
    : undefined;
  if (!found) return null;
  const picture = { blob: await found.blob(), name: decodeURIComponent(found.headers.get(NAME) ?? '') };
  await caches.delete(nameOf(scope));
  return picture;
}
