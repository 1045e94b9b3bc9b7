import { useRef } from 'react';
import { act } from '../../../state/act.ts';
import { CROP, cropAbout, neededSide } from '../../../state/explore/crop.ts';
import type { Explore } from '../../../state/explore/create-explore.ts';
import { layerOf } from '../../../state/explore/explore-state.ts';
import { late } from '../../../late/late.ts';
import { awaited } from '../../../state/notices.ts';
import { GO_TO } from '../../../state/page/kept-layer.ts';
import { Button } from '../../../ui/Button.tsx';
import { useExplore, useExploreState, useExploreWords, useLayer } from '../use-explore.ts';
import './crop.css';

const STEPPER = late(() => import('../../../state/explore/into-stepper.ts'));

/** The share of the view that the frame shall take, where the view has to move to show it. */
const SHARE = 0.4;

/** Puts the frame about what is picked, and goes so close that it can be taken hold of. */
function begin({ getState, setState }: Explore): void {
  const state = getState();
  const { picture, picked, viewport } = state;
  if (!picture) return;
  const middle = picked ?? viewport ?? { x: picture.width / 2, y: picture.height / 2 };
  const crop = cropAbout(middle, picture, layerOf(state));
  const { clientWidth = 0, clientHeight = 0 } = document.querySelector('.explore-pane') ?? {};
  const scale = (SHARE * Math.min(clientWidth, clientHeight)) / crop.width;
  const about = { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2, scale };
  setState({ crop, pointed: null, viewport: about });
}

async function goInto(explore: Explore): Promise<void> {
  const { crop } = explore.getState();
  if (!crop) return;
  const { stepInto } = await awaited(STEPPER.fetch());
  const address = await stepInto(explore, crop);
  explore.setState({ crop: null });
  GO_TO.get()(address);
}

/** Under the view: the door to the stepper, and while a part is chosen what it will be. */
export function CropBar() {
  const explore = useExplore();
  const words = useExploreWords().crop;
  const layer = useLayer();
  const crop = useExploreState((state) => state.crop);
  const hasPicture = useExploreState((state) => state.picture !== null);
  const door = useRef<HTMLButtonElement>(null);
  const needed = neededSide(layer);
  if (!crop) {
    return (
      <Button ref={door} icon="grid" disabled={!hasPicture} onClick={() => begin(explore)}>
        {words.choose}
      </Button>
    );
  }
  const isTooSmall = Math.min(crop.width, crop.height) < needed;
  return (
    <div className="explore-crop-bar" role="group" aria-label={words.title}>
      <p>
        <b>{words.size(crop.height, crop.width)}</b> {words.hint(CROP.least, CROP.most)}{' '}
        {isTooSmall ? words.tooSmall(needed) : words.border} {layer.isNormalised && words.normalised}
      </p>
      <Button kind="solid" icon="play" disabled={isTooSmall} onClick={() => act(() => goInto(explore))}>
        {words.go}
      </Button>
      <Button onClick={() => explore.setState({ crop: null })}>{words.cancel}</Button>
    </div>
  );
}
