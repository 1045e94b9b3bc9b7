export interface NetworkReturn {
  hasReturned: () => boolean;
  end: () => void;
}

/** Whether the network came back since this call; `end` stops listening. Without a page (in Node) it never does. */
export function watchReturn(): NetworkReturn {
  let isBack = false;
  const onOnline = () => void (isBack = true);
  globalThis.addEventListener?.('online', onOnline);
  return {
    hasReturned: () => isBack,
    end: () => globalThis.removeEventListener?.('online', onOnline),
  };
}
