import { layerEn } from '../../i18n/words/layer.en.ts';
import { layerZh } from '../../i18n/words/layer.zh.ts';
import type { LayerGeometry } from '../../../kernels/spec/geometry.ts';
import { OPTIONS } from '../../model/fields.ts';
import type { Candidate } from '../../model/limits.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { usePair } from '../../ui/use-words.ts';
import { NumberSetting } from './NumberSetting.tsx';
import type { NumberSettingProps } from './NumberSetting.tsx';
import './layer-form.css';

const SIDES = [
  ['top', 'padTop'],
  ['right', 'padRight'],
  ['bottom', 'padBottom'],
  ['left', 'padLeft'],
] as const;

interface PaddingFieldsProps extends Pick<NumberSettingProps, 'settings' | 'limits' | 'onCommit'> {
  /** As really used. */
  padding: LayerGeometry['padding'];
  onChange: (candidate: Candidate) => void;
}

/** The rule of padding, what it comes to here, and the four numbers where they are said one by one. */
export function PaddingFields({ settings, limits, padding, onCommit, onChange }: PaddingFieldsProps) {
  const words = usePair(layerEn, layerZh);
  const rule = settings.padding;
  const [top, right, bottom, left] = padding;
  const isByRule = rule === 'same' || rule === 'pytorch';
  const hint = isByRule
    ? `${words.paddingHelp[rule]} ${words.padded({ top, right, bottom, left })}`
    : words.paddingHelp[rule];
  return (
    <>
      <SelectField
        label={words.fields.padding}
        symbol="p"
        value={rule}
        options={OPTIONS.padding.map((value) => ({ value, label: words.paddings[value] }))}
        hint={hint}
        // The numbers begin as what the rule has just given.
        onChange={(value) =>
          onChange(
            value === 'explicit' && isByRule
              ? { padding: value, pad: [top, right, bottom, left] }
              : { padding: value },
          )
        }
      />
      {rule === 'explicit' && (
        <fieldset className="layer-sides">
          <legend>{words.pairs.pad}</legend>
          {SIDES.map(([side, field]) => (
            <NumberSetting
              key={field}
              label={words.sides[side]}
              fields={[field]}
              {...{ settings, limits, onCommit }}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
