import { useLayoutEffect, useRef } from 'react';
import type { Action } from './action.ts';
import { contribute } from './registry.ts';
import type { Scope } from './registry.ts';

/**
 * What keys do while this part is shown. `scope` says how far in it stands: `page` for a page, `figure` for a part of one,
 * `sheet` for what lies over it, `dialog` where nothing behind is reached.
 */
export function useActions(scope: Scope, actions: readonly Action[]): void {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  useLayoutEffect(() => contribute(scope, () => latest.current), [scope]);
}
