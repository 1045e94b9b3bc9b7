import { IconButton } from '../../ui/IconButton.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { useCompareWords } from './use-compare-words.ts';
import './compare.css';

/** More outputs than this are turned like pages. */
const MOST_CHIPS = 8;

interface OutputChoiceProps {
  output: number;
  outputs: number;
  onChoose: (output: number) => void;
}

export function OutputChoice({ output, outputs, onChoose }: OutputChoiceProps) {
  const words = useCompareWords().output;
  if (outputs === 1) return null;
  if (outputs <= MOST_CHIPS) {
    return (
      <div className="output-chips">
        <span aria-hidden="true">{words.short}</span>
        <RadioGroup
          label={words.label}
          look="chips"
          value={String(output)}
          options={Array.from({ length: outputs }, (_, o) => ({
            value: String(o),
            label: words.one(o + 1),
            content: String(o + 1),
          }))}
          onChange={(chosen) => onChoose(Number(chosen))}
        />
      </div>
    );
  }
  return (
    <div className="output-pager">
      <IconButton
        kind="ghost"
        icon="left"
        label={words.previous}
        disabled={output === 0}
        onClick={() => onChoose(output - 1)}
      />
      <span>{words.of(output + 1, outputs)}</span>
      <IconButton
        kind="ghost"
        icon="right"
        label={words.next}
        disabled={output === outputs - 1}
        onClick={() => onChoose(output + 1)}
      />
    </div>
  );
}
