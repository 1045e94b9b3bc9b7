// The service worker: gives the page out of what is kept on this device, isolates it, and takes pictures from other apps. It is built
// by itself, as `sw.js` beside the page (tools/vite/service-worker.mjs), and nothing imports it.
import { putShared } from '../shared-picture.ts';
import type { Asked, FileList, Told } from '../protocol.ts';
import { versionLock } from '../protocol.ts';
import { answerTo, LOST, PAGE } from './answer.ts';
import type { Answer } from './answer.ts';
import { isolated } from './isolated.ts';
import { createKeptFiles, reasonOf } from './kept-files.ts';
import type { WorkerScope } from './scope.ts';

/** Put here by the build. */
declare const FILE_LIST: FileList;

const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;
const listed = new Set([...FILE_LIST.core, ...FILE_LIST.rest].map(({ path }) => path));
const files = createKeptFiles(FILE_LIST, scope, {
  caches,
  fetch: (request) => fetch(request),
});

// A newer version waits until it is asked to take over, or every page of the older one is closed.
worker.addEventListener('install', (event) => event.waitUntil(files.install()));
// The page that is open now is answered too, and can be isolated.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const answer = answerTo(event.request, scope, listed);
  if (answer.kind !== 'browser') event.respondWith(respond(answer, event.request));
});

async function respond(answer: Exclude<Answer, { kind: 'browser' }>, request: Request): Promise<Response> {
  switch (answer.kind) {
    case 'file':
      return isolated(await files.get(answer.path));
    case 'shared':
      return takePicture(request);
    case 'other': {
      const older = await files.older(answer.path);
      if (older) return isolated(older);
      const response = fetch(request);
      return isolated(answer.isLost ? await response.catch(() => files.get(LOST)) : await response);
    }
  }
}

/** Keeps the picture for the page, and leads to it. */
async function takePicture(request: Request): Promise<Response> {
  const found = (await request.formData()).get('picture');
  if (found instanceof File && found.size > 0) await putShared(caches, scope, found);
  return Response.redirect(`${scope}#/explore`, 303);
}

worker.addEventListener('message', (event) => {
  const asked = event.data as Asked;
  const [port] = event.ports;
  const tell = (told: Told) => port?.postMessage(told);
  switch (asked.kind) {
    case 'keep':
      return event.waitUntil(keep(tell));
    case 'tidy':
      return event.waitUntil(tidy(asked.entry));
    case 'take-over':
      return event.waitUntil(worker.skipWaiting());
  }
});

async function keep(tell: (told: Told) => void): Promise<void> {
  try {
    tell({ kind: 'done', kept: await files.keepAll((kept) => tell({ kind: 'kept', kept })) });
  } catch (error) {
    tell({ kind: 'not-kept', kept: await files.kept(), reason: reasonOf(error) });
  }
}

/** Only where the page is of this version, and none waits: that one has a cache, too. */
async function tidy(entry: string): Promise<void> {
  const { installing, waiting } = worker.registration;
  if (entry !== FILE_LIST.entry || installing || waiting) return;
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const pages = open.filter(({ url }) => {
    const answer = answerTo({ method: 'GET', url, mode: 'navigate' }, scope, listed);
    return answer.kind === 'file' && answer.path === PAGE;
  });
  await files.dropOlder(await heldVersions(), pages.length);
}

/** The entry scripts of the pages that are open; null where the browser has no locks. */
async function heldVersions(): Promise<string[] | null> {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return null;
  const start = versionLock(scope);
  const names = ((await locks.query()).held ?? []).map(({ name = '' }) => name);
  return names.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
}
