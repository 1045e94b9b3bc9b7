import { fieldEn } from '../../i18n/words/field.en.ts';
import { fieldZh } from '../../i18n/words/field.zh.ts';
import { layerEn } from '../../i18n/words/layer.en.ts';
import { layerZh } from '../../i18n/words/layer.zh.ts';
import { sayReason } from '../../i18n/say.ts';
import { paragraph } from '../../i18n/both.ts';
import { fieldOf } from '../../model/fields.ts';
import type { NumberField as Name } from '../../model/fields.ts';
import type { Limit } from '../../model/limits.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import type { FieldLayout } from '../../ui/TextField.tsx';
import { useLang, usePair } from '../../ui/use-words.ts';
import { sharedLimit, typedRefusal } from './pair.ts';

export interface NumberSettingProps {
  label: string;
  symbol?: string;
  /** The numbers of the layer that this one field sets. */
  fields: readonly Name[];
  settings: LayerSettings;
  limits: Record<Name, Limit>;
  disabled?: boolean;
  layout?: FieldLayout;
  onCommit: (fields: readonly Name[], value: number) => void;
}

/** One number of the layer: its bounds, and the sentence that says which limit bit, come from the model. */
export function NumberSetting(props: NumberSettingProps) {
  const { label, symbol, fields, settings, limits, disabled, layout, onCommit } = props;
  const words = usePair(layerEn, layerZh);
  const field = usePair(fieldEn, fieldZh);
  const lang = useLang();
  return (
    <NumberField
      label={label}
      symbol={symbol}
      value={fieldOf(settings, fields[0])}
      {...sharedLimit(limits, fields)}
      disabled={disabled}
      layout={layout}
      lessLabel={words.less(label)}
      moreLabel={words.more(label)}
      refusal={(value) => {
        const refused = typedRefusal(settings, fields, value);
        if (refused?.code !== 'limit') return null;
        return paragraph(
          [field.range(refused.limit), refused.why ? sayReason(words, refused.why) : ''],
          lang,
        );
      }}
      onCommit={(value) => onCommit(fields, value)}
    />
  );
}
