import { useApp } from '../state/page/use-app.ts';
import { goToSection, SECTIONS } from './go-to-section.ts';
import { usePanelWords } from '../ui/use-panel-words.ts';
import './panel-links.css';

/** Over the panels: the ways to those further down. */
export function PanelLinks() {
  const words = usePanelWords();
  const hide = useApp((state) => state.hide);
  return (
    <nav className="panel-links" aria-label={words.panels}>
      <button type="button" onClick={() => goToSection('top')}>
        {words.sections.step}
      </button>
      {SECTIONS.filter(({ hiddenBy }) => !hide.has(hiddenBy)).map(({ id }) => (
        <button key={id} type="button" onClick={() => goToSection(id)}>
          {words.sections[id]}
        </button>
      ))}
    </nav>
  );
}
