/// <reference types="vite/client" />
// Every part of app/ui in its states: `npx vite`, then /tools/gallery/?theme=dark&lang=zh. Not part of the build.
import '../../app/styles/index.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Alert } from '../../app/ui/Alert.tsx';
import { Button } from '../../app/ui/Button.tsx';
import { CheckField } from '../../app/ui/Switch.tsx';
import { Dialog } from '../../app/ui/Dialog.tsx';
import { Disclosure } from '../../app/ui/Disclosure.tsx';
import { IconButton } from '../../app/ui/IconButton.tsx';
import { Icon, type IconName } from '../../app/ui/icons.tsx';
import { NumberField } from '../../app/ui/NumberField.tsx';
import { Progress } from '../../app/ui/Progress.tsx';
import { RadioGroup } from '../../app/ui/RadioGroup.tsx';
import { Tabs } from '../../app/ui/Tabs.tsx';
import { Fields, number, refuse } from './Fields.tsx';
import { Transport } from './Transport.tsx';
import { isChinese, Part, query, t } from './page.tsx';
import './gallery.css';

const ICONS =
  'first back play pause forward last undo redo reset share help theme menu close check image camera grid draw paste download plus minus pin left right up down'.split(
    ' ',
  ) as IconName[];

function Gallery() {
  const [tab, setTab] = useState('ts');
  const [view, setView] = useState('filter');
  const [lane, setLane] = useState('2');
  const [look, setLook] = useState('light');
  const [channels, setChannels] = useState(3);
  const [hide, setHide] = useState(true);
  const [open, setOpen] = useState(query.has('dialog'));
  const [ghost, setGhost] = useState(true);
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
        <Fields />
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
