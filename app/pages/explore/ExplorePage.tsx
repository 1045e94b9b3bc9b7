import { useEffect, useState } from 'react';
import { createPictureEngine } from '../../engine/picture/picture-engine.ts';
import type { PictureNews } from '../../engine/picture/picture-engine.ts';
import { act } from '../../state/act.ts';
import { openSource } from '../../state/explore/choose-picture.ts';
import { createExplore } from '../../state/explore/create-explore.ts';
import { layerOf } from '../../state/explore/explore-state.ts';
import type { ExploreState } from '../../state/explore/explore-state.ts';
import { createRecentWork } from '../../state/explore/recent-work.ts';
import type { RecentWork } from '../../state/explore/recent-work.ts';
import { awaited, notify } from '../../state/notices.ts';
import { useApp } from '../../state/page/use-app.ts';
import { useHeading } from '../use-heading.ts';
import { CropBar } from './crop/CropBar.tsx';
import { RecentButton } from './recent/RecentButton.tsx';
import { Settings } from './settings/Settings.tsx';
import { ContactSheet } from './sheet/ContactSheet.tsx';
import { StatusLine } from './StatusLine.tsx';
import { tableOf } from './table-of.ts';
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
  const [{ explore, start, work }] = useState(() => {
    const asked = readAndTell(placeNow());
    const made = createExplore(createPictureEngine(NEWS), asked);
    return { explore: made, start: asked, work: createRecentWork(made, { tableOf: smallTable }) };
  });
  useEffect(() => {
    act(() => openSource(explore, start.source, start.viewport));
    return () => {
      work.close();
      explore.close();
    };
  }, [explore, start, work]);
  usePlace(explore);
  return (
    <ExploreContext value={explore}>
      <Parts work={work} />
    </ExploreContext>
  );
}

const NEWS: PictureNews = {
  onRestart: () => notify({ kind: 'worker-restarted', tone: 'note' }),
  onStart: (arrival) => act(() => awaited(arrival)),
};

/** Small pictures look the same in every theme. */
const smallTable = (state: ExploreState) => tableOf(state.map, layerOf(state), state.colours, 'light');

function Parts({ work }: { work: RecentWork }) {
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
            {!isCropping && (
              <>
                <TakeAwayButton />
                <RecentButton work={work} />
              </>
            )}
          </div>
        </div>
      </div>
      <ContactSheet />
    </div>
  );
}
