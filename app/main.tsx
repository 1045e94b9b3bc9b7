import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App.tsx';
import { Crash } from './shell/Crash.tsx';
import { followLook } from './shell/root.ts';
import { start } from './state/start.ts';
import { afterPaint } from './ui/after-paint.ts';
import './styles/index.css';

const { begin } = await start();
followLook();
// In one go: the first thing that is painted is the whole board.
flushSync(() =>
  createRoot(document.getElementById('root')!).render(
    <Crash>
      <App />
    </Crash>,
  ),
);
afterPaint(begin);
