import { layerOf, mapKey } from '../../state/explore/explore-state.ts';
import type { ExploreState } from '../../state/explore/explore-state.ts';
import { flipped, showing } from '../../state/explore/versus.ts';
import type { Versus } from '../../state/explore/versus.ts';
import type { Action } from '../../ui/keys/action.ts';
import { redoLayer, undoLayer } from '../../state/explore/change-layer.ts';
import { alone, bare, command, keyOf } from '../../ui/keys/press.ts';
import { useActions } from '../../ui/keys/use-actions.ts';
import { useSheet } from './sheet/use-sheet.ts';
import { useExplore, useExploreState, useExploreWords } from './use-explore.ts';
import { useVersusWords } from './versus/use-versus-words.ts';
import { fit, showOneToOne, STEP, zoomBy } from './viewer/move-view.ts';

/** In the view these work too: it has the focus while one looks. */
const VIEW = '[role=application], [role=option], .explore-handle, .explore-versus input';

/** What keys do on the page, wherever no field has them. */
export function usePageKeys(): void {
  const explore = useExplore();
  const words = useExploreWords().keys;
  const versusWords = useVersusWords().keys;
  const hasBeside = useExploreState((state) => state.hasBeside);
  const isCompared = useExploreState((state) => layerOf(state).standard !== undefined);
  const all = useSheet().flat();
  /** The view as it is on the screen. */
  const box = () => {
    const { clientWidth: width = 0, clientHeight: height = 0 } =
      document.querySelector('.explore-pane') ?? {};
    return { width, height };
  };
  const inView = { reachesControls: false, alsoIn: VIEW } as const;
  const show = (versus: (state: ExploreState) => Versus) => () =>
    explore.setState((state) => showing(versus(state), state));
  const comparing: Action[] = [
    {
      ...{ id: 'explore-flip', says: versusWords.flip, keys: [['X']], ...inView, repeats: false },
      is: alone('x'),
      perform: show(flipped),
    },
    {
      ...{ id: 'explore-both', says: versusWords.both, keys: [['C']], ...inView, repeats: false },
      is: alone('c'),
      perform: show(() => 'both'),
    },
    {
      ...{ id: 'explore-difference', says: versusWords.difference, keys: [['D']], ...inView, repeats: false },
      is: alone('d'),
      perform: show(() => 'difference'),
    },
  ];
  useActions('page', [
    {
      ...{ id: 'explore-zoom', says: words.zoom, keys: [['+'], ['−']], ...inView, repeats: true },
      is: alone('+', '=', '-', '−', '_'),
      perform: (press) => zoomBy(explore, ['+', '='].includes(keyOf(press)) ? STEP : 1 / STEP, box()),
    },
    {
      ...{ id: 'explore-fit', says: words.fit, keys: [['0'], ['1']], ...inView, repeats: false },
      is: bare('0', '1'),
      perform: (press) => (keyOf(press) === '0' ? fit(explore) : showOneToOne(explore, box())),
    },
    {
      ...{ id: 'explore-map', says: words.map, keys: [['PageDown'], ['PageUp']], repeats: true },
      reachesControls: true,
      is: bare('PageDown', 'PageUp'),
      perform({ key }) {
        const at = all.findIndex((map) => mapKey(map) === mapKey(explore.getState().map));
        const next = all[at + (key === 'PageDown' ? 1 : -1)];
        if (next) explore.setState({ map: next });
      },
    },
    {
      ...{ id: 'explore-beside', says: words.beside, keys: [['V']], ...inView, repeats: false },
      is: alone('v'),
      perform: () => explore.setState({ hasBeside: !hasBeside }),
    },
    ...(isCompared ? comparing : []),
    {
      ...{
        id: 'explore-undo',
        says: words.undo,
        keys: [
          ['Ctrl', 'Z'],
          ['⌘', 'Z'],
        ],
      },
      ...{ reachesControls: true, repeats: true },
      is: command('z', false),
      perform: () => undoLayer(explore),
    },
    {
      ...{
        id: 'explore-redo',
        says: words.redo,
        keys: [
          ['Shift', 'Ctrl', 'Z'],
          ['⇧', '⌘', 'Z'],
          ['Ctrl', 'Y'],
        ],
      },
      ...{ reachesControls: true, repeats: true },
      is: (press) => command('z', true)(press) || (!press.metaKey && command('y', false)(press)),
      perform: () => redoLayer(explore),
    },
    {
      ...{ id: 'explore-let-go', says: words.letGo, keys: [['Esc']], reachesControls: true, repeats: false },
      is: bare('Escape'),
      perform: () => explore.setState({ picked: null, pointed: null, crop: null }),
    },
  ]);
}
