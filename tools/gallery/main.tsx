/// <reference types="vite/client" />
// Every part of app/ui in its states: `npx vite`, then /tools/gallery/?theme=dark&lang=zh. Not part of the build.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../app/styles/index.css';
import { Alert } from '../../app/ui/Alert.tsx';
import { Button, ButtonLink } from '../../app/ui/Button.tsx';
import { CheckField } from '../../app/ui/CheckField.tsx';
import { Dialog } from '../../app/ui/Dialog.tsx';
import { Disclosure } from '../../app/ui/Disclosure.tsx';
import { IconButton } from '../../app/ui/IconButton.tsx';
import { Icon, type IconName } from '../../app/ui/icons.tsx';
import { NumberField } from '../../app/ui/NumberField.tsx';
import { Panel, PanelNote, PanelTitle } from '../../app/ui/Panel.tsx';
import { Progress } from '../../app/ui/Progress.tsx';
import { RadioGroup } from '../../app/ui/RadioGroup.tsx';
import { SelectField } from '../../app/ui/SelectField.tsx';
import { Slider } from '../../app/ui/Slider.tsx';
import { Switch } from '../../app/ui/Switch.tsx';
import { Tabs } from '../../app/ui/Tabs.tsx';
import { TextField } from '../../app/ui/TextField.tsx';
import { Toolbar } from '../../app/ui/Toolbar.tsx';
import { en, zh } from './words.ts';
import './gallery.css';

const query = new URLSearchParams(location.search);
const theme = query.get('theme');
const isChinese = query.get('lang') === 'zh';
const t = isChinese ? zh : en;
if (theme) document.documentElement.dataset.theme = theme;
document.documentElement.lang = isChinese ? 'zh-Hans' : 'en';

const ICONS =
  'first back play pause forward last undo redo reset share help theme sun moon screen menu close check image camera grid draw paste download plus minus pin left right up down'.split(
    ' ',
  ) as IconName[];
const STEPS = 2496;
const MIX = 1728;

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="part">
      <h2 className="eyebrow">{name}</h2>
      {children}
    </section>
  );
}

function Transport() {
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

function Gallery() {
  const [tab, setTab] = useState('ts');
  const [view, setView] = useState('filter');
  const [lane, setLane] = useState('2');
  const [look, setLook] = useState('light');
  const [preset, setPreset] = useState('edges');
  const [channels, setChannels] = useState(3);
  const [kernel, setKernel] = useState(3);
  const [weight, setWeight] = useState(-0.5);
  const [groups, setGroups] = useState(4);
  const [speed, setSpeed] = useState(10);
  const [rested, setRested] = useState(10);
  const [mixing, setMixing] = useState(true);
  const [hide, setHide] = useState(true);
  const [open, setOpen] = useState(query.has('dialog'));
  const [ghost, setGhost] = useState(true);
  const refuse = (min: number, max: number) => (value: number) =>
    Number.isNaN(value) ? t.notNumber : value < min ? t.tooSmall(min) : value > max ? t.tooLarge(max) : null;
  const number = { lessLabel: t.less, moreLabel: t.more };
  return (
    <div className="page">
      <header className="top">
        <h1>{t.title}</h1>
        <div>
          <Button kind="ghost">{isChinese ? 'English' : '中文'}</Button>
          <IconButton kind="ghost" icon="theme" label={t.theme} />
          <IconButton kind="ghost" icon="share" label={t.share} />
          <IconButton kind="ghost" icon="help" label={t.help} keys="?" tipAlign="end" />
          <IconButton kind="ghost" icon="menu" label={t.menu} tipAlign="end" />
        </div>
      </header>
      <main>
        <Part name="Button">
          <div className="row">
            <Button kind="solid">{t.choose}</Button>
            <Button icon="image">{t.choose}</Button>
            <Button kind="ghost" icon="reset">
              {t.reset}
            </Button>
            <Button pressed={ghost} onClick={() => setGhost(!ghost)}>
              {t.compare}
            </Button>
          </div>
          <div className="row">
            <Button kind="solid" disabled>
              {t.choose}
            </Button>
            <Button icon="image" disabled>
              {t.choose}
            </Button>
            <Button kind="ghost" icon="reset" disabled>
              {t.reset}
            </Button>
            <IconButton icon="undo" label={t.undo} keys="Ctrl+Z" />
            <IconButton icon="redo" label={t.redo} disabled />
          </div>
          <div className="row">
            <ButtonLink href="#x">{t.sample}</ButtonLink>
            <ButtonLink href="#x" kind="solid" size="large">
              {t.sample}
            </ButtonLink>
          </div>
          <Button kind="bar" icon="up">
            {t.less}
          </Button>
          <div className="row icons">
            {ICONS.map((name) => (
              <Icon key={name} name={name} />
            ))}
          </div>
        </Part>
        <Part name="RadioGroup">
          <RadioGroup
            label={t.theme}
            value={look}
            showLabel
            options={(['light', 'dark', 'projector'] as const).map((value) => ({
              value,
              label: t.themes[value],
            }))}
            onChange={setLook}
          />
          <RadioGroup
            label={t.lane}
            look="chips"
            value={lane}
            options={['●', '■', '▲'].map((shape, i) => ({
              value: `${i + 1}`,
              label: t.lanes[i],
              content: (
                <span style={{ color: `var(--lane-${i + 1})` }}>
                  {shape} {t.lanes[i]}
                </span>
              ),
            }))}
            onChange={setLane}
          />
        </Part>
        <Part name="RadioGroup of icons, in columns">
          <RadioGroup
            label={t.theme}
            look="icons"
            value={look}
            options={(['light', 'dark', 'projector'] as const).map((value, i) => ({
              value,
              label: t.themes[value],
              icon: (['sun', 'moon', 'screen'] as const)[i],
            }))}
            onChange={setLook}
          />
          <RadioGroup
            label={t.theme}
            columns={2}
            value={look}
            options={(['light', 'dark', 'projector'] as const).map((value, i) => ({
              value,
              label: t.themes[value],
              icon: (['sun', 'moon', 'screen'] as const)[i],
            }))}
            onChange={setLook}
          />
        </Part>
        <Part name="Panel">
          <Panel label={t.code}>
            <PanelTitle>{t.code}</PanelTitle>
            <p>{t.long}</p>
            <PanelNote>{t.hideNote}</PanelNote>
          </Panel>
        </Part>
        <Part name="NumberField, SelectField, TextField">
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
          <NumberField
            {...number}
            label={t.channels}
            layout="beside"
            value={channels}
            min={1}
            max={16}
            refusal={refuse(1, 16)}
            onCommit={setChannels}
          />
          <TextField label={t.share} value={location.href} isCode>
            <Button kind="solid">{t.copy}</Button>
          </TextField>
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
            <CheckField
              label={t.hideCode}
              checked={!hide}
              onChange={(on) => setHide(!on)}
              note={t.hideNote}
            />
            <CheckField label={t.hideCost} checked disabled onChange={setHide} />
          </div>
        </Part>
        <Part name="Tabs">
          <Tabs
            label={t.code}
            look="text"
            heading={<span className="eyebrow">{t.code}</span>}
            selected={tab}
            onSelect={setTab}
            tabs={[
              { id: 'ts', label: 'TypeScript', content: <pre>for (let c = 0; c &lt; C; c++)</pre> },
              { id: 'py', label: 'Python', content: <pre>for c in range(C):</pre> },
            ]}
          />
          <Tabs
            label={t.lane}
            look="chips"
            selected={view}
            onSelect={setView}
            tabs={(['filter', 'mix', 'compare', 'layer'] as const).map((id) => ({
              id,
              label: t.views[id],
              content: t.long,
            }))}
          />
          <Tabs
            label={t.lane}
            selected={view}
            onSelect={setView}
            tabs={(['filter', 'mix', 'compare', 'layer'] as const).map((id) => ({
              id,
              label: t.views[id],
              content: t.long,
            }))}
          />
        </Part>
        <Part name="Disclosure">
          <div>
            <Disclosure summary={t.padding}>{t.long}</Disclosure>
            <Disclosure summary={t.kernelSize} open>
              {t.long}
            </Disclosure>
            <Disclosure summary={t.speed} look="plain">
              {t.long}
            </Disclosure>
          </div>
        </Part>
        <Part name="Alert, Progress">
          <Alert
            title={t.failed}
            dismissLabel={t.close}
            onDismiss={() => undefined}
            actions={
              <>
                <Button>{t.again}</Button>
                <Button kind="ghost">{t.sample}</Button>
              </>
            }
          >
            {t.failedMore}
          </Alert>
          <Alert tone="notice" title={t.repaired}>
            {t.repairedMore}
          </Alert>
          <Progress
            label={t.working}
            value={0.36}
            valueText={t.megapixels}
            onCancel={() => undefined}
            cancelLabel={t.cancel}
          />
          <Progress label={t.working} value={null} />
        </Part>
        <Part name="Dialog, lanes">
          <div className="row">
            <Button onClick={() => setOpen(true)}>{t.share} …</Button>
          </div>
          <div className="row">
            {Array.from({ length: 12 }, (_, i) => (
              <b key={i} style={{ color: `var(--lane-${i + 1})` }}>
                {'●■▲◆★⬟✚⬢▼◐✖◼'[i]} {t.channel} {i + 1}
              </b>
            ))}
          </div>
          <p className="ink">
            {t.long} <span className="muted">{t.long}</span> <em>{t.working}</em> <a href="#x">{t.sample}</a>
          </p>
        </Part>
        <Dialog
          open={open}
          title={t.share}
          closeLabel={t.close}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button onClick={() => setOpen(false)}>{t.cancel}</Button>
              <Button kind="solid" onClick={() => setOpen(false)}>
                {t.copy}
              </Button>
            </>
          }
        >
          <p>{t.long}</p>
          <CheckField label={t.hideFormula} checked={hide} onChange={setHide} />
          <CheckField label={t.hideCode} checked={!hide} onChange={(on) => setHide(!on)} note={t.hideNote} />
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
        </Dialog>
      </main>
      <Transport />
    </div>
  );
}

createRoot(document.getElementById('root')!).render(<Gallery />);
