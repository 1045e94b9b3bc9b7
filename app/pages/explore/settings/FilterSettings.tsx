import { useState } from 'react';
import { FILTER_PRESETS, filterPresetFits } from '../../../model/filter-presets.ts';
import {
  filterPresetOf,
  withFilterPreset,
  withKernelSize,
  withMultiplier,
} from '../../../model/picture-edits.ts';
import { BORDERS, PICTURE_RANGE } from '../../../model/picture-layer.ts';
import { changeLayer } from '../../../state/explore/change-layer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { useExplore, useExploreWords, useLayer } from '../use-explore.ts';
import { CountField } from './CountField.tsx';
import { Kernels } from './Kernels.tsx';
import { PasteKernels } from './PasteKernels.tsx';
import './settings.css';

/** The first step: which kernels each channel meets, and how they go over the picture. */
export function FilterSettings() {
  const explore = useExplore();
  const words = useExploreWords().settings;
  const layer = useLayer();
  const [isPasting, setPasting] = useState(false);
  const [seed, setSeed] = useState(1);
  const preset = filterPresetOf(layer);
  const { kernel, depthMultiplier, stride, dilation, border, isNormalised } = layer;
  const fits = FILTER_PRESETS.filter((id) => filterPresetFits(id, kernel));
  const drawn = () => {
    setSeed(seed + 1);
    changeLayer(explore, (now) => withFilterPreset(now, 'random', seed + 1));
  };
  const field = (name: 'stride' | 'dilation') => (
    <CountField
      label={words[name]}
      symbol={name === 'stride' ? 's' : 'd'}
      value={layer[name]}
      range={PICTURE_RANGE[name]}
      onCommit={(value) =>
        changeLayer(explore, (now) => ({ ...now, [name]: value }), explore.gestures.press(name))
      }
    />
  );
  const side = (axis: 0 | 1) => (
    <CountField
      label={axis === 0 ? words.rows : words.columns}
      value={kernel[axis]}
      range={PICTURE_RANGE.kernel}
      onCommit={(value) =>
        changeLayer(
          explore,
          (now) => withKernelSize(now, axis === 0 ? [value, now.kernel[1]] : [now.kernel[0], value]),
          explore.gestures.press('kernel'),
        )
      }
    />
  );
  return (
    <div className="explore-fields">
      <SelectField
        label={words.preset}
        value={preset ?? 'own'}
        options={[
          ...fits.map((value) => ({ value, label: words.presets[value] })),
          ...(preset ? [] : [{ value: 'own' as const, label: words.own }]),
        ]}
        onChange={(id) => {
          if (id !== 'own') changeLayer(explore, (now) => withFilterPreset(now, id));
        }}
      />
      <div className="explore-row">
        {side(0)}
        {side(1)}
        <CountField
          label={words.multiplier}
          symbol="M"
          value={depthMultiplier}
          range={PICTURE_RANGE.depthMultiplier}
          onCommit={(value) =>
            changeLayer(explore, (now) => withMultiplier(now, value), explore.gestures.press('multiplier'))
          }
        />
      </div>
      <Kernels />
      <div className="explore-buttons">
        <Button icon="paste" aria-haspopup="dialog" onClick={() => setPasting(true)}>
          {words.paste}
        </Button>
        {preset === 'random' || seed > 1 ? (
          <Button icon="reset" onClick={drawn}>
            {words.again}
          </Button>
        ) : null}
      </div>
      <Disclosure summary={words.more} look="plain" open={stride > 1 || dilation > 1 || isNormalised}>
        <div className="explore-fields">
          <div className="explore-row">
            {field('stride')}
            {field('dilation')}
          </div>
          <RadioGroup
            label={words.border}
            showLabel
            full
            value={border}
            options={BORDERS.map((value) => ({ value, label: words.borders[value] }))}
            onChange={(value) => changeLayer(explore, (now) => ({ ...now, border: value }))}
          />
          <p className="explore-note">{words.borderNote}</p>
          <Switch
            label={words.normalised}
            note={words.normalisedNote}
            checked={isNormalised}
            onChange={(value) => changeLayer(explore, (now) => ({ ...now, isNormalised: value }))}
          />
        </div>
      </Disclosure>
      <PasteKernels open={isPasting} onClose={() => setPasting(false)} />
    </div>
  );
}
