import { act } from '../state/act.ts';
import { useBoard } from '../state/board/use-board.ts';
import { useApp } from '../state/page/use-app.ts';
import { goToSection, SECTIONS } from './go-to-section.ts';
import { useNow } from './use-step-view.ts';
import { usePanelWords } from '../ui/use-panel-words.ts';
import { useWords } from '../ui/use-words.ts';
import './head.css';

/** The stages where they are no heads of columns. */
export function StageChips() {
  const { player, stepper } = useBoard();
  const { stages } = useNow((now) => now.computed).geometry;
  const current = useNow((now) => now.view.focus.stage);
  const words = useWords().step.stages;
  return (
    <nav className="stage-chips" aria-label={words.label}>
      {stages.map((stage, i) => (
        <button
          key={i}
          type="button"
          className="stage-chip"
          aria-current={current === i ? 'step' : undefined}
          onClick={() => {
            player.pause();
            act(() => stepper.goToStep(stage.start));
          }}
        >
          {stages.length > 1 && <span aria-hidden="true">{i === 0 ? '① ' : '② '}</span>}
          {words.short[stage.stage]}
        </button>
      ))}
    </nav>
  );
}

/** The ways to what lies further down the page. */
export function WayChips() {
  const { sections } = usePanelWords();
  const hide = useApp((state) => state.hide);
  return (
    <div className="stage-chips">
      {SECTIONS.filter(({ hiddenBy }) => !hide.has(hiddenBy)).map(({ id }) => (
        <button
          key={id}
          type="button"
          className="stage-chip stage-chip-quiet"
          onClick={() => goToSection(id)}
        >
          {sections[id]}
        </button>
      ))}
    </div>
  );
}
