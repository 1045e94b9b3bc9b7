// What keys do on every page.
import { setState, shownBoard } from '../state/page/store.ts';
import type { Action } from '../ui/keys/action.ts';
import { alone } from '../ui/keys/press.ts';

export const BLANK: Action = {
  id: 'blank',
  keys: [['B'], ['.']],
  is: alone('b', '.'),
  ...{ reachesControls: false, repeats: false },
  perform() {
    shownBoard()?.player.pause();
    setState({ blank: true });
  },
};

export const showHelp = (perform: () => void): Action => ({
  id: 'help',
  keys: [['?']],
  is: alone('?'),
  ...{ reachesControls: true, repeats: false },
  perform,
});
