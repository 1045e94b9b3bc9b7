import { useState } from 'react';
import { IconButton } from '../../app/ui/IconButton.tsx';
import { RadioGroup } from '../../app/ui/RadioGroup.tsx';
import { Slider } from '../../app/ui/Slider.tsx';
import { Toolbar } from '../../app/ui/Toolbar.tsx';
import { t } from './page.tsx';

const STEPS = 2496;
const MIX = 1728;

export function Transport() {
  const [step, setStep] = useState(833);
  const [unit, setUnit] = useState<keyof typeof t.units>('mac');
  const [playing, setPlaying] = useState(false);
  const go = (to: number) => setStep(Math.min(STEPS, Math.max(1, to)));
  return (
    <footer className="transport">
      <Toolbar label={t.controls}>
        <IconButton
          size="large"
          icon="first"
          label={t.first}
          keys="Home"
          tip="above"
          tipAlign="start"
          disabled={step === 1}
          onClick={() => go(1)}
        />
        <IconButton
          size="large"
          icon="back"
          label={t.back}
          keys="←"
          tip="above"
          disabled={step === 1}
          onClick={() => go(step - 1)}
        />
        <IconButton
          size="large"
          kind="solid"
          icon={playing ? 'pause' : 'play'}
          label={playing ? t.pause : t.play}
          keys="Space"
          tip="above"
          onClick={() => setPlaying(!playing)}
        />
        <IconButton
          size="large"
          icon="forward"
          label={t.forward}
          keys="→"
          tip="above"
          disabled={step === STEPS}
          onClick={() => go(step + 1)}
        />
        <IconButton
          size="large"
          icon="last"
          label={t.last}
          keys="End"
          tip="above"
          disabled={step === STEPS}
          onClick={() => go(STEPS)}
        />
      </Toolbar>
      <RadioGroup
        label={t.stepBy}
        size="large"
        value={unit}
        options={(['mac', 'cell', 'row', 'map', 'stage'] as const).map((value) => ({
          value,
          label: t.units[value],
          short: value === 'mac' ? t.macShort : undefined,
        }))}
        onChange={setUnit}
      />
      <Slider
        className="scrub"
        label={t.step}
        value={step}
        min={1}
        max={STEPS}
        valueText={`${t.step} ${step}`}
        marks={[
          { at: 1, label: t.filter, align: 'start', tick: false },
          { at: MIX, label: t.mix, align: 'start' },
        ]}
        onInput={setStep}
      />
      <p className="count">
        {t.step} <b>{step.toLocaleString('en')}</b> / {STEPS.toLocaleString('en')}
      </p>
    </footer>
  );
}
