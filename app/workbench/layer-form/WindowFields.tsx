import { useState } from 'react';
import { layerEn } from '../../i18n/words/layer.en.ts';
import { layerZh } from '../../i18n/words/layer.zh.ts';
import { fieldOf } from '../../model/fields.ts';
import type { Candidate } from '../../model/limits.ts';
import { Switch } from '../../ui/Switch.tsx';
import { usePair } from '../../ui/use-words.ts';
import { NumberSetting } from './NumberSetting.tsx';
import type { NumberSettingProps } from './NumberSetting.tsx';
import { isApart, PAIR_NAMES, PAIRS } from './pair.ts';
import './layer-form.css';

const SYMBOLS = { kernel: 'k', stride: 's', dilation: 'd' } as const;

interface WindowFieldsProps extends Pick<NumberSettingProps, 'settings' | 'limits' | 'onCommit'> {
  onChange: (candidate: Candidate) => void;
}

/** Kernel size, stride and dilation: one number each, or two where height and width are set apart. */
export function WindowFields({ settings, limits, onCommit, onChange }: WindowFieldsProps) {
  const words = usePair(layerEn, layerZh);
  const [wanted, setWanted] = useState(false);
  const apart = wanted || isApart(settings);
  const shared: Omit<NumberSettingProps, 'label' | 'fields'> = {
    ...{ settings, limits },
    layout: 'rows',
    onCommit(fields, value) {
      // Two numbers that become equal keep their two fields under the hand that set them.
      if (apart) setWanted(true);
      onCommit(fields, value);
    },
  };

  const join = () => {
    setWanted(false);
    if (!isApart(settings)) return;
    // The larger kernel, stride and dilation: what one set last is more often larger than the 1 it was before.
    const larger = PAIR_NAMES.map((name) => [
      name,
      Math.max(fieldOf(settings, PAIRS[name][0]), fieldOf(settings, PAIRS[name][1])),
    ]);
    onChange(Object.fromEntries(larger) as Candidate);
  };
  return (
    <div className="layer-window" data-apart={apart}>
      {PAIR_NAMES.map((name) =>
        apart ? (
          PAIRS[name].map((field) => (
            <NumberSetting
              key={field}
              label={words.fields[field]}
              symbol={SYMBOLS[name]}
              fields={[field]}
              {...shared}
            />
          ))
        ) : (
          <NumberSetting
            key={name}
            label={words.pairs[name]}
            symbol={SYMBOLS[name]}
            fields={PAIRS[name]}
            {...shared}
          />
        ),
      )}
      <Switch
        label={words.rectangular}
        className="layer-apart"
        checked={apart}
        onChange={(on) => (on ? setWanted(true) : join())}
      />
    </div>
  );
}
