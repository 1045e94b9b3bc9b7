import type { RaceWords } from '../../i18n/words/race.en.ts';
import type { Action } from '../../ui/keys/action.ts';
import { bare } from '../../ui/keys/press.ts';

interface RaceDeeds {
  step: (direction: 1 | -1) => void;
  toggle: () => void;
  go: (to: 'first' | 'last') => void;
}

/** What keys do in the race; a clicker's too. */
export function raceActions(words: RaceWords['controls'], { step, toggle, go }: RaceDeeds): Action[] {
  const on = ['ArrowRight', 'PageDown'];
  return [
    {
      ...{
        id: 'race-step',
        says: words.forward,
        keys: [['→'], ['←']],
        repeats: true,
        reachesControls: false,
      },
      is: bare('ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp'),
      perform: ({ key }) => step(on.includes(key) ? 1 : -1),
    },
    {
      ...{ id: 'race-run', says: words.run, keys: [['Space']], repeats: false, reachesControls: false },
      is: bare(' '),
      perform: toggle,
    },
    {
      ...{ id: 'race-ends', says: words.slider, keys: [['Home'], ['End']] },
      ...{ repeats: false, reachesControls: false },
      is: bare('Home', 'End'),
      perform: ({ key }) => go(key === 'Home' ? 'first' : 'last'),
    },
  ];
}
