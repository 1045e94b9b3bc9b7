import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Toolbar } from '../../../ui/Toolbar.tsx';
import { useExplore, useExploreState, useExploreWords } from '../use-explore.ts';
import { shownViewport } from '../viewport.ts';
import type { Size } from '../viewport.ts';
import { fit, showOneToOne, STEP, zoomBy } from './move-view.ts';
import './viewer.css';

/** Over the view: what it shows, and how close. */
export function ViewTools({ name, box }: { name: string; box: Size }) {
  const explore = useExplore();
  const words = useExploreWords().viewer;
  const hasBeside = useExploreState((state) => state.hasBeside);
  const picture = useExploreState((state) => state.picture);
  const viewport = useExploreState((state) => state.viewport);
  const closeness = picture ? shownViewport(viewport, picture, box).scale : 1;
  return (
    <div className="explore-tools">
      <h2 className="explore-shown">{name}</h2>
      <Toolbar label={words.tools} className="explore-zoom">
        <IconButton
          icon="minus"
          label={words.farther}
          keys="−"
          kind="ghost"
          disabled={viewport === null && closeness <= 1}
          onClick={() => zoomBy(explore, 1 / STEP, box)}
        />
        <output className="explore-percent">{`${percentText(closeness)}%`}</output>
        <IconButton
          icon="plus"
          label={words.closer}
          keys="+"
          kind="ghost"
          onClick={() => zoomBy(explore, STEP, box)}
        />
        <Button pressed={viewport === null} aria-keyshortcuts="0" onClick={() => fit(explore)}>
          {words.fit}
        </Button>
        <Button pressed={closeness === 1} aria-keyshortcuts="1" onClick={() => showOneToOne(explore, box)}>
          {words.oneToOne}
        </Button>
        <Button pressed={hasBeside} onClick={() => explore.setState({ hasBeside: !hasBeside })}>
          {words.beside}
        </Button>
      </Toolbar>
    </div>
  );
}

/** 100, 33, 3.1 */
const percentText = (scale: number): string => {
  const percent = 100 * scale;
  return percent >= 10 ? String(Math.round(percent)) : percent.toPrecision(2);
};
