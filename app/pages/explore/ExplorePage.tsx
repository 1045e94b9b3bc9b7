import { useEffect, useState } from 'react';
import { createPictureEngine } from '../../engine/picture/picture-engine.ts';
import type { PictureNews } from '../../engine/picture/picture-engine.ts';
import { act } from '../../state/act.ts';
import { openSource } from '../../state/explore/choose-picture.ts';
import { createExplore } from '../../state/explore/create-explore.ts';
import { awaited, notify } from '../../state/notices.ts';
import { useApp } from '../../state/page/use-app.ts';
import { useHeading } from '../use-heading.ts';
import { CropBar } from './crop/CropBar.tsx';
import { Settings } from './settings/Settings.tsx';
import { ContactSheet } from './sheet/ContactSheet.tsx';
import { StatusLine } from './StatusLine.tsx';
import { TakeAwayButton } from './take-away/TakeAwayButton.tsx';
import { ExploreContext, useExploreState, useExploreWords } from './use-explore.ts';
import { usePageKeys } from './use-page-keys.ts';
import { placeNow, readAndTell, usePlace } from './use-place.ts';
import { Viewer } from './viewer/Viewer.tsx';
import './explore.css';

/** One's own picture under a layer of one's own, at its full size. */
export function ExplorePage() {
  const isReady = useApp((state) => state.ready);
  const words = useExploreWords();
  const heading = useHeading(words.heading);
  return (
    <main className="explore">
      <header className="explore-head">
        <h1 ref={heading} tabIndex={-1}>
          {words.heading}
        </h1>
        <p>{words.lead}</p>
      </header>
      {isReady && <Opened />}
    </main>
  );
}

/** Opened as the address says, and closed with the page. */
function Opened() {
  const [{ explore, start }] = useState(() => {
    const asked = readAndTell(placeNow());
    return { explore: createExplore(createPictureEngine(NEWS), asked), start: asked };
  });
  useEffect(() => {
    act(() => openSource(explore, start.source, start.viewport));
    return explore.close;
  }, [explore, start]);
  usePlace(explore);
  return (
    <ExploreContext value={explore}>
      <Parts />
    </ExploreContext>
  );
}

const NEWS: PictureNews = {
  onRestart: () => notify({ kind: 'worker-restarted', tone: 'note' }),
  onStart: (arrival) => act(() => awaited(arrival)),
};

function Parts() {
  usePageKeys();
  const isCropping = useExploreState((state) => state.crop !== null);
  return (
    <div className="explore-body">
      <Settings />
      <div className="explore-middle">
        <Viewer />
        <div className="explore-foot">
          {!isCropping && <StatusLine />}
          <div className="explore-doors" data-cropping={isCropping}>
            <CropBar />
            {!isCropping && <TakeAwayButton />}
          </div>
        </div>
      </div>
      <ContactSheet />
    </div>
  );
}
