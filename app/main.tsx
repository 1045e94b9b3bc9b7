import { createRoot } from 'react-dom/client';
import { App } from './shell/App.tsx';
import { start } from './state/start.ts';
import './styles/index.css';

const { begin } = await start();
createRoot(document.getElementById('root')!).render(<App />);
requestAnimationFrame(() => setTimeout(begin));
