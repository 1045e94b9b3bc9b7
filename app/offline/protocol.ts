// What the page and its service worker say to each other. Another version of the page may be at the other end: a kind of message is
// added, none changes what it means.

/** A file of the built page: its path from the page, and its size as it is kept (bytes). */
export interface ListedFile {
  path: string;
  bytes: number;
}

/** All files of one version of the page, written when it is built (tools/vite/service-worker.mjs). */
export interface FileList {
  /** From the content of all files: two versions differ in it. */
  version: string;
  /** The script that the page begins with: what names another one is the page of another version. */
  entry: string;
  /** What the page needs to begin and to step, … */
  core: readonly ListedFile[];
  /** … and what else it has: chapters, fonts, photographs. */
  rest: readonly ListedFile[];
}

/** How much of this version is kept on this device, in bytes. */
export interface Kept {
  bytes: number;
  all: number;
}

export type NotKept = 'no-room' | 'no-network' | 'failed';

export type Asked =
  /** Keep whatever is not kept yet. Answered with what there is after each file, and an end. */
  | { kind: 'keep' }
  /** From a page that stands: what older versions have kept may go, if nobody needs it. */
  | { kind: 'tidy'; entry: string }
  /** To a newer version that waits: it becomes the one that answers. */
  | { kind: 'take-over' };

export type Told =
  | { kind: 'kept'; kept: Kept }
  | { kind: 'done'; kept: Kept }
  | { kind: 'not-kept'; kept: Kept; reason: NotKept };

/** Each open page holds a shared lock of this name: its version is told by the script that it began with, given as a URL. */
export const versionLock = (entry: string): string => `filter-and-mix.version ${entry}`;
