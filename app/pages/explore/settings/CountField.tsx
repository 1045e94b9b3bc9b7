import { NumberField } from '../../../ui/NumberField.tsx';
import { useExploreWords } from '../use-explore.ts';

interface CountFieldProps {
  label: string;
  /** Its letter in the formulas. */
  symbol?: string;
  value: number;
  /** Fewest and most. */
  range: readonly [number, number];
  onCommit: (value: number) => void;
}

/** A whole number of the layer. */
export function CountField({ label, range: [min, max], ...rest }: CountFieldProps) {
  const words = useExploreWords().settings;
  return (
    <NumberField
      label={label}
      {...{ min, max }}
      lessLabel={words.less(label)}
      moreLabel={words.moreOf(label)}
      {...rest}
    />
  );
}
