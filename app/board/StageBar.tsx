import { shape } from '../i18n/numbers.ts';
import { useNow } from './use-step-view.ts';
import { useWords } from '../ui/use-words.ts';
import './head.css';
import { act } from '../state/act.ts';
import { useBoard } from '../state/board/use-board.ts';

/** The layer at a glance: what comes in, what each step does, what goes out; a press goes there. */
export function StageBar() {
  const { player, stepper } = useBoard();
  const computed = useNow((now) => now.computed);
  const current = useNow((now) => now.view.focus.stage);
  const length = useNow((now) => now.frame.length);
  const words = useWords().step.stages;
  const { geometry, made } = computed;
  const { settings: s, source } = made;
  const { height, width, channels } = geometry.output;
  const go = (step: number) => () => {
    player.pause();
    act(() => stepper.goToStep(step));
  };
  const steps = geometry.stages.map((stage, i) => ({
    name: words[stage.stage],
    detail: words.weights(words.kinds[stage.stage], shape(...stage.kernel), stage.weights),
    start: stage.start,
    isCurrent: current === i,
  }));
  return (
    <nav className="stage-bar" aria-label={words.label}>
      <div className="stage-end">
        <b>{source.kind === 'numbers' ? words.numbers : words.photo}</b>
        <small>{shape(s.height, s.width, s.channels)}</small>
      </div>
      {steps.map(({ name, detail, start, isCurrent }, i) => (
        <div key={i} className="stage-step">
          <span aria-hidden="true" className="stage-arrow">
            →
          </span>
          <button
            type="button"
            className="stage"
            aria-current={isCurrent ? 'step' : undefined}
            onClick={go(start)}
          >
            <b>
              {geometry.stages.length > 1 && <span aria-hidden="true">{i === 0 ? '① ' : '② '}</span>}
              {name}
            </b>
            <small>{detail}</small>
          </button>
        </div>
      ))}
      <div className="stage-end">
        <span aria-hidden="true" className="stage-arrow">
          →
        </span>
        <button type="button" className="stage" onClick={go(length - 1)}>
          <b>{words.output}</b>
          <small>{shape(height, width, channels)}</small>
        </button>
      </div>
    </nav>
  );
}
