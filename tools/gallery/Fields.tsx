import { useState } from 'react';
import { CheckField, Switch } from '../../app/ui/Switch.tsx';
import { NumberField } from '../../app/ui/NumberField.tsx';
import { SelectField } from '../../app/ui/SelectField.tsx';
import { Slider } from '../../app/ui/Slider.tsx';
import { Part, t } from './page.tsx';

export const refuse = (min: number, max: number) => (value: number) =>
  Number.isNaN(value) ? t.notNumber : value < min ? t.tooSmall(min) : value > max ? t.tooLarge(max) : null;

export const number = { lessLabel: t.less, moreLabel: t.more };

/** Whatever takes a value. */
export function Fields() {
  const [preset, setPreset] = useState('edges');
  const [channels, setChannels] = useState(3);
  const [kernel, setKernel] = useState(3);
  const [weight, setWeight] = useState(-0.5);
  const [groups, setGroups] = useState(4);
  const [speed, setSpeed] = useState(10);
  const [rested, setRested] = useState(10);
  const [mixing, setMixing] = useState(true);
  const [hide, setHide] = useState(true);
  return (
    <>
      <Part name="NumberField, SelectField">
        <div className="fields">
          <NumberField
            {...number}
            label={t.channels}
            symbol="C"
            value={channels}
            min={1}
            max={16}
            refusal={refuse(1, 16)}
            onCommit={setChannels}
          />
          <NumberField
            {...number}
            label={t.kernelSize}
            symbol="k"
            value={kernel}
            min={1}
            max={7}
            allowed={[1, 3, 5, 7]}
            hint={t.odd}
            refusal={refuse(1, 7)}
            onCommit={setKernel}
          />
          <NumberField
            {...number}
            label={t.weight}
            value={weight}
            min={-4}
            max={4}
            step={0.25}
            refusal={refuse(-4, 4)}
            onCommit={setWeight}
          />
          <NumberField
            {...number}
            label={t.height}
            symbol="H"
            value={10}
            min={1}
            max={16}
            disabled
            onCommit={setWeight}
          />
          <SelectField
            label={t.preset}
            value={preset}
            options={[
              { value: 'edges', label: t.edges },
              {
                label: t.blurs,
                options: [
                  { value: 'gauss', label: t.gauss },
                  { value: 'box', label: t.box },
                ],
              },
            ]}
            onChange={setPreset}
          />
          <SelectField
            label={t.padding}
            value="same"
            disabled
            options={[{ value: 'same', label: t.same }]}
            onChange={setPreset}
          />
        </div>
      </Part>
      <Part name="Slider">
        <div className="fields">
          <Slider
            label={t.groups}
            heading={
              <>
                {t.groups} <var>G</var> = <b>{groups}</b>
              </>
            }
            value={groups}
            min={1}
            max={12}
            onInput={setGroups}
          />
          <Slider
            label={t.speed}
            heading={
              <>
                {t.speed} {speed} ({rested})
              </>
            }
            value={speed}
            min={1}
            max={60}
            valueText={`${speed}`}
            onInput={setSpeed}
            onCommit={setRested}
          />
          <Slider
            label={t.height}
            heading={t.height}
            value={0}
            min={0}
            max={5}
            disabled
            onInput={setGroups}
          />
        </div>
      </Part>
      <Part name="Switch, CheckField">
        <div className="fields">
          <Switch label={t.mixing} checked={mixing} onChange={setMixing} note={t.mixingNote} />
          <Switch label={t.ghost} checked={!mixing} onChange={(on) => setMixing(!on)} />
          <Switch label={t.camera} checked disabled onChange={setMixing} />
          <CheckField label={t.hideFormula} checked={hide} onChange={setHide} />
          <CheckField label={t.hideCode} checked={!hide} onChange={(on) => setHide(!on)} note={t.hideNote} />
          <CheckField label={t.hideCost} checked disabled onChange={setHide} />
        </div>
      </Part>
    </>
  );
}
