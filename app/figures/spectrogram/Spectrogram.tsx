import { useMemo, useState } from 'react';
import { act } from '../../state/act.ts';
import { useFigureLayer } from '../../state/figure-layer.ts';
import { Button } from '../../ui/Button.tsx';
import type { FigureProps } from '../../ui/figure.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { CostTable } from './CostTable.tsx';
import { FIXTURE } from './fixture.ts';
import { filterSpec, filterWeights, kernelBox, KERNELS, MOST_FILTERS } from './layout.ts';
import type { Choice, Shape } from './layout.ts';
import { SECONDS } from './sound.ts';
import { SoundPicture } from './SoundPicture.tsx';
import { BANDS, FRAME_RATE, FRAMES, spectrogramOf } from './spectrogram.ts';
import { useSound } from './use-sound.ts';
import { WORDS } from './words.ts';
import './spectrogram.css';

const SHAPES: readonly Shape[] = ['average', 'change'];

/** A sound as a line of moments with many channels, filtered along time, and what such a layer costs. */
export function Spectrogram({ lang, isLocked }: FigureProps) {
  const words = WORDS[lang];
  const [chosen, setChoice] = useState<Choice>(FIXTURE);
  const choice = isLocked ? FIXTURE : chosen;
  const { length, filters, shape } = choice;
  const change = (part: Partial<Choice>) => setChoice({ ...chosen, ...part });
  const { sound, isPlaying, recording, problem, playOrStop, takeMade, takeMicrophone } = useSound();
  const input = useMemo(() => spectrogramOf(sound.samples), [sound]);
  const layer = useMemo(
    () => ({ spec: filterSpec(length), weights: { depthwise: filterWeights(length, shape) }, input }),
    [length, shape, input],
  );
  const result = useFigureLayer('spectrogram', layer);
  // The picture and its colours belong together: while a newer one is on its way, both are the older one's.
  const isSigned = result
    ? result.layer.weights.depthwise!.at(-1) !== result.layer.weights.depthwise![0]
    : false;
  const said = problem
    ? words.problem[problem]
    : recording === 'asking'
      ? words.asking
      : recording === 'running'
        ? words.running(SECONDS)
        : sound.origin === 'microphone'
          ? words.recorded
          : '';
  const isMade = sound.origin === 'made';
  return (
    <div className="spectrogram">
      <section>
        <div className="spectrogram-head">
          <p className="spectrogram-title">{words.sound(BANDS, FRAMES)}</p>
          <span className="spectrogram-key">{words.kernel(length)}</span>
        </div>
        <SoundPicture
          values={input}
          isSigned={false}
          label={words.soundPicture(isMade)}
          over={(plot) => <rect className="spectrogram-kernel" {...kernelBox(plot, length)} />}
        />
        <div className="spectrogram-buttons">
          <Button icon={isPlaying ? 'pause' : 'play'} disabled={recording !== 'no'} onClick={playOrStop}>
            {isPlaying ? words.stop : words.play}
          </Button>
          <Button disabled={recording !== 'no'} onClick={() => act(() => takeMicrophone())}>
            {words.microphone(SECONDS)}
          </Button>
          {!isMade && <Button onClick={takeMade}>{words.made}</Button>}
        </div>
        <p className="spectrogram-said" role="status">
          {said}
        </p>
      </section>
      <section>
        <div className="spectrogram-head">
          <p className="spectrogram-title">{words.filtered(length, shape)}</p>
          <RadioGroup
            label={words.shapes}
            value={shape}
            options={SHAPES.map((value) => ({ value, label: words.shape[value] }))}
            onChange={(next) => change({ shape: next })}
          />
        </div>
        <SoundPicture
          values={result?.output ?? null}
          isSigned={isSigned}
          label={words.filteredPicture(length, words.shape[shape])}
          hasTimes
        />
      </section>
      <div className="spectrogram-sliders">
        <Slider
          label={words.length(length, (length / FRAME_RATE).toFixed(2))}
          heading={words.length(length, (length / FRAME_RATE).toFixed(2))}
          value={length}
          valueText={String(length)}
          min={KERNELS.least}
          max={KERNELS.most}
          step={2}
          onInput={(next) => change({ length: next })}
        />
        <Slider
          label={words.filters(filters)}
          heading={words.filters(filters)}
          value={Math.log2(filters)}
          valueText={String(filters)}
          min={0}
          max={Math.log2(MOST_FILTERS)}
          onInput={(power) => change({ filters: 2 ** power })}
        />
      </div>
      <CostTable lang={lang} words={words} choice={choice} isLocked={isLocked} />
    </div>
  );
}
