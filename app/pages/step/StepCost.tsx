import { CostPanel } from '../../board/CostPanel.tsx';
import { goToSection, SECTIONS } from '../../board/go-to-section.ts';
import { useApp } from '../../state/page/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { usePanelWords } from '../../ui/use-panel-words.ts';
import { RaceButton } from '../../workbench/RaceButton.tsx';
import './step-page.css';

/** What the layer costs, always in sight, and the two ways on from there. */
export function StepCost() {
  const words = usePanelWords().cost;
  const hide = useApp((state) => state.hide);
  const [first] = SECTIONS.filter(({ id, hiddenBy }) => id !== 'compare' && !hide.has(hiddenBy));
  if (hide.has('cost')) return null;
  return (
    <CostPanel>
      <div className="step-doors">
        {!hide.has('compare') && <RaceButton kind="ghost" className="step-door-first" />}
        {first && (
          <Button kind="ghost" onClick={() => goToSection(first.id)}>
            {words.change}
          </Button>
        )}
      </div>
    </CostPanel>
  );
}
