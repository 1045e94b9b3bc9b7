// Which request gets which answer. Pure: what is kept and what the network gives is for others.

/** Where other apps hand a picture to the page, as the manifest says (`share_target`). */
export const SHARE_TARGET = 'share-target';

/** The page itself: a host may lead from this name to the folder, and a redirected page is refused. */
export const PAGE = 'index.html';

/** The page that leads home from an address which the host does not have. */
export const LOST = '404.html';

export type Answer =
  /** None of ours: the browser does what it does without a worker. */
  | { kind: 'browser' }
  /** A file of this version. */
  | { kind: 'file'; path: string }
  /** A picture that another app hands over. */
  | { kind: 'shared' }
  /** Something else below the page: an older version's file, a page that is not there. `isLost`: a person may be at a wrong address. */
  | { kind: 'other'; path: string; isLost: boolean };

export interface AskedFor {
  method: string;
  url: string;
  /** `navigate` where it becomes a page of its own. */
  mode: string;
}

/**
 * The answer to a request.
 *
 * @param scope the page's folder as a URL that ends with a slash
 * @param listed the files of this version, by their path from there
 */
export function answerTo(
  { method, url, mode }: AskedFor,
  scope: string,
  listed: { has: (path: string) => boolean },
): Answer {
  const [address] = url.split('#');
  if (!address.startsWith(scope)) return { kind: 'browser' };
  const [whole, query] = address.slice(scope.length).split('?');
  const path = decoded(whole);
  if (method === 'POST' && path === SHARE_TARGET) return { kind: 'shared' };
  if (method !== 'GET') return { kind: 'browser' };
  const isPage = mode === 'navigate';
  // A link to the page may have been given a query on its way; to a file nobody gives one.
  if (isPage && (path === '' || path === PAGE)) return { kind: 'file', path: PAGE };
  if (listed.has(path) && (isPage || query === undefined)) return { kind: 'file', path };
  return { kind: 'other', path, isLost: isPage };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
