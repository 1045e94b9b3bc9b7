import { Component } from 'react';
import type { ReactNode } from 'react';
import { shellEn } from '../i18n/words/shell.en.ts';
import { shellZh } from '../i18n/words/shell.zh.ts';
import { keepNow } from '../state/page/kept-layer.ts';
import { Button } from '../ui/Button.tsx';
import './crash.css';

const reload = (): void => window.location.reload();

/** The opening layer, for an address that makes the page fail again and again. What was made lies ready there: it is offered. */
function beginAnew(): void {
  window.history.pushState(null, '', '#/');
  reload();
}

/**
 * Where a part of the page throws while it is drawn: what is kept, and two ways on. The address stays, and so does what the device
 * keeps of it (state/page/keep-work.ts).
 */
export class Crash extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  componentDidCatch(): void {
    keepNow();
  }

  render() {
    if (!this.state.hasFailed) return this.props.children;
    // The store may be what failed; the document still knows the language.
    const words = (document.documentElement.lang.startsWith('zh') ? shellZh : shellEn).crash;
    return (
      <main className="crash">
        <div role="alert">
          <h1>{words.title}</h1>
          <p>{words.words}</p>
        </div>
        <Button kind="solid" size="large" onClick={reload}>
          {words.reload}
        </Button>
        <p className="crash-anew">{words.anew}</p>
        <Button onClick={beginAnew}>{words.begin}</Button>
      </main>
    );
  }
}
