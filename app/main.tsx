import './styles/index.css'; // first: it has the order of the layers
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { trustOwnScripts } from '../kernels/runtime/own-scripts.ts';
import { App } from './shell/App.tsx';
import { Crash } from './shell/Crash.tsx';
import { listenToDrops } from './shell/drops.ts';
import { listenToKeys } from './shell/keys.ts';
import { late } from './late/late.ts';
import { PAGES } from './pages/table.ts';
import { followLook } from './shell/root.ts';
import { listenToTouch } from './shell/touched.ts';
import { start } from './state/page/start.ts';
import { afterPaint } from './ui/after-paint.ts';

const OFFLINE = late(() => import('./state/offline/begin.ts'));
/** A page opened as a file, and one that is being developed, has no worker of its own. */
const hasWorker = import.meta.env.PROD && window.location.protocol.startsWith('http');

const nothing = () => undefined;

trustOwnScripts(); // before any worker is started

// Not awaited at the top level: what `start` loads imports from this very file's chunk, and each would wait for the other.
const { onKey } = listenToKeys();
const isTouched = listenToTouch(onKey);
start(PAGES, onKey).then(({ begin }) => {
  followLook();
  listenToDrops();
  // In one go: the first thing that is painted is the whole board.
  flushSync(() =>
    createRoot(document.getElementById('root')!).render(
      <Crash>
        <App />
      </Crash>,
    ),
  );
  afterPaint(() => {
    begin();
    // Where it does not come the page is as without it: nobody has asked for it.
    if (hasWorker)
      OFFLINE.fetch().then(({ beginOffline }) => beginOffline(isTouched).catch(reportError), nothing);
  });
}, reportError);
