import { KERNEL_PRESETS, presetFits } from '../model/kernel-presets.ts';
import type { KernelPreset } from '../model/kernel-presets.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { useToolsWords } from './use-tools-words.ts';

export interface PresetSelectProps {
  label: string;
  hideLabel?: boolean;
  /** What stands there while nothing is chosen. */
  placeholder?: string;
  kernel: readonly [number, number];
  className?: string;
  onChoose: (preset: KernelPreset) => void;
}

/** Kernels by name. A choice acts at once and the field goes back to "Choose …", so that it can be made again. */
export function PresetSelect(props: PresetSelectProps) {
  const { label, hideLabel, placeholder, kernel, className, onChoose } = props;
  const { presets, presetNone } = useToolsWords().row;
  const [kh, kw] = kernel;
  return (
    <SelectField<KernelPreset | ''>
      label={label}
      hideLabel={hideLabel}
      className={className}
      value=""
      options={[
        { value: '', label: placeholder ?? presetNone },
        ...KERNEL_PRESETS.map((value) => ({
          value,
          label: presets[value],
          disabled: !presetFits(value, kh, kw),
        })),
      ]}
      onChange={(preset) => {
        if (preset) onChoose(preset);
      }}
    />
  );
}
