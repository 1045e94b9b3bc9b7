import { useRef } from 'react';
import { act } from '../../../state/act.ts';
import { CROP, cropAbout, neededSide } from '../../../state/explore/crop.ts';
import type { Explore } from '../../../state/explore/create-explore.ts';
import { layerOf } from '../../../state/explore/explore-state.ts';
import { late } from '../../../late/late.ts';
import { createNewest } from '../../../state/newest.ts';
import { awaited } from '../../../state/notices.ts';
import { keepNow } from '../../../state/page/kept-layer.ts';
import { Button } from '../../../ui/Button.tsx';
import { useExplore, useExploreState, useExploreWords, useLayer } from '../use-explore.ts';
import './crop.css';

const STEPPER = late(() =>
  Promise.all([
    import('../../../state/explore/into-stepper.ts'),
    import('../../../state/page/apply-address.ts'),
  ]),
);

/** How many times as large as the frame the part around it is shown. */
const AROUND = 3;

/** Puts the frame about what is picked, and goes so close that it can be taken hold of. */
function begin({ getState, setState }: Explore): void {
  const state = getState();
  const { picture, picked, viewport } = state;
  if (!picture) return;
  const middle = picked ?? viewport ?? { x: picture.width / 2, y: picture.height / 2 };
  const crop = cropAbout(middle, picture, layerOf(state));
  // About so many CSS pixels for the frame, whatever the size of the view.
  const scale = Math.max(viewport?.scale ?? 0, 480 / (AROUND * crop.width));
  setState({
    crop,
    pointed: null,
    viewport: { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2, scale },
  });
}

async function goInto(explore: Explore): Promise<void> {
  const { crop } = explore.getState();
  if (!crop) return;
  const [{ stepInto }, { applyAddress }] = await awaited(STEPPER.fetch());
  const address = await stepInto(explore, crop);
  explore.setState({ crop: null });
  keepNow(); // Back leads to just this view
  await applyAddress(address, [], createNewest().begin());
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
