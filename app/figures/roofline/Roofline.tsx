import { useState } from 'react';
import type { Lang } from '../../i18n/numbers.ts';
import { ridgeOf, trafficOf } from '../../model/traffic.ts';
import type { Roof } from '../../model/traffic.ts';
import { Button } from '../../ui/Button.tsx';
import type { FigureProps } from '../../ui/figure.ts';
import { Progress } from '../../ui/Progress.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Chart } from './Chart.tsx';
import { BATCHES, FIXTURE, layerOf, SHAPES } from './fixture.ts';
import type { Shape } from './fixture.ts';
import { WAYS } from './layout.ts';
import type { Seconds } from './layout.ts';
import { TimesTable } from './TimesTable.tsx';
import { TrafficBars } from './TrafficBars.tsx';
import { useMeasuring } from './use-measuring.ts';
import type { Times } from './use-measuring.ts';
import { WORDS } from './words.ts';
import './roofline.css';

/** As the chapter writes it: 112², 32→64. */
const nameOf = ({ size, channels, filters }: Shape, lang: Lang) =>
  `${size}²${lang === 'zh' ? '，' : ', '}${channels}→${filters}`;

/** Only what the clock can tell becomes a dot. */
const secondsOf = (times: Times | null): Seconds =>
  Object.fromEntries(
    WAYS.flatMap((way) => {
      const time = times?.[way];
      return time?.isReliable ? [[way, time.ms / 1000]] : [];
    }),
  );

/** Multiply-adds against memory traffic, and both against what this device can do. */
export function Roofline({ lang, isLocked }: FigureProps) {
  const words = WORDS[lang];
  const [chosen, setChoice] = useState(FIXTURE);
  const measuring = useMeasuring();
  const { shape: layer, batch, isFused } = isLocked ? FIXTURE : chosen;
  const key = `${layer.id}.${batch}`;
  const spec = layerOf(layer, batch);
  const works = trafficOf(spec);
  const { device, progress } = measuring;
  const roof: Roof | null = device && { flops: 2 * device.multiplyAdds, bytes: device.bytes };
  const times = measuring.timesOf(key);
  const change = (part: Partial<typeof FIXTURE>) => setChoice({ ...chosen, ...part });
  const measure = () => measuring.start(key, spec);
  const working = progress !== null && (
    <Progress
      label={words.working}
      className="roofline-working"
      value={progress}
      onCancel={measuring.cancel}
      cancelLabel={words.cancel}
    />
  );
  return (
    <div className="roofline">
      <div className="roofline-controls">
        <SelectField
          label={words.layer}
          className="roofline-shape"
          value={layer.id}
          options={SHAPES.map((one) => ({ value: one.id, label: nameOf(one, lang) }))}
          onChange={(id) => change({ shape: SHAPES.find((one) => one.id === id) ?? layer })}
        />
        <RadioGroup
          label={words.batch}
          showLabel
          value={String(batch)}
          options={BATCHES.map((n) => ({ value: String(n), label: words.images(n) }))}
          onChange={(n) => change({ batch: Number(n) })}
        />
        <Switch label={words.fuse} checked={isFused} onChange={(on) => change({ isFused: on })} />
      </div>
      <TrafficBars {...{ works, isFused, lang, isLocked }} />
      <Chart {...{ works, roof, isFused, lang, isLocked }} seconds={secondsOf(times)}>
        <p>{words.why}</p>
        {working || (!isLocked && <Button onClick={measure}>{words.measure}</Button>)}
      </Chart>
      {!isLocked && (
        <>
          <TimesTable {...{ works, roof, times, isFused, lang }} />
          <div className="roofline-after" role="status">
            {measuring.hasFailed && <p className="roofline-failed">{words.failed}</p>}
            {roof && (
              <p>
                {words.ridge(
                  ridgeOf(roof).toPrecision(3),
                  works.depthwise.intensity.toPrecision(3),
                  works.depthwise.intensity < ridgeOf(roof),
                )}
              </p>
            )}
          </div>
          {roof && device && (
            <div className="roofline-again">
              {working || <Button onClick={measure}>{times ? words.again : words.measureLayer}</Button>}
              <p className="roofline-note">
                {words.legend}
                {lang === 'en' && ' '}
                {words.device(device.build, device.threads)}
              </p>
            </div>
          )}
        </>
      )}
    </div>
  );
}
