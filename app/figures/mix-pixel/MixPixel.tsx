import { useMemo, useState } from 'react';
import type { CSSProperties } from 'react';
import { weight as numberText } from '../../i18n/numbers.ts';
import { domainOf, sharedDomain } from '../../image/colour-map.ts';
import { laneOf } from '../../model/lanes.ts';
import { useFigureLayer } from '../../state/figure-layer.ts';
import { useColours } from '../../state/page/use-theme.ts';
import { Button } from '../../ui/Button.tsx';
import type { CellPosition } from '../../ui/cell-grid/CellGrid.tsx';
import type { FigureProps } from '../../ui/figure.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useSize } from '../../ui/use-size.ts';
import { CHANNELS, FILTERED, MIXING, OUTPUTS, PIXEL, SIDE } from './fixture.ts';
import {
  barOf,
  comparison,
  indexOf,
  layerOf,
  MOST,
  outputsOf,
  pairOf,
  scrambled,
  sizesOf,
  STEP,
  termsOf,
  withEqual,
  withWeight,
} from './layout.ts';
import { PixelMap } from './PixelMap.tsx';
import { Waterfall } from './Waterfall.tsx';
import { WORDS } from './words.ts';
import './mix-pixel.css';

/** One scale for the three maps: equal colours are equal values. */
const DOMAIN = domainOf(FILTERED, true);
const CHANNEL_LIST = Array.from({ length: CHANNELS }, (_, q) => q);
const OUTPUT_LIST = Array.from({ length: OUTPUTS }, (_, o) => String(o));
const ZERO = [{ at: 0 }];
const NO_OUTPUT = new Float32Array(SIDE * SIDE * OUTPUTS);

/** Three numbers at one pixel, three weights, one sum; and the same weights at every other pixel. */
export function MixPixel({ lang }: FigureProps) {
  const words = WORDS[lang];
  const [pixel, setPixel] = useState<CellPosition>(PIXEL);
  const [output, setOutput] = useState(0);
  const [mixing, setMixing] = useState<Float32Array>(MIXING);
  /** How the other pixels are moved about; 0: they are not. */
  const [seed, setSeed] = useState({ now: 0, presses: 0 });
  const [box, { width }] = useSize<HTMLDivElement>();
  const letter = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { cell, gap, isNarrow } = sizesOf(width, letter);
  const colours = useColours().signed;

  const isScrambled = seed.now > 0;
  const maps = useMemo(() => (seed.now ? scrambled(FILTERED, pixel, seed.now) : FILTERED), [pixel, seed.now]);
  const pair = useMemo(() => pairOf(maps, FILTERED), [maps]);
  const result = useFigureLayer(
    'mix-pixel',
    useMemo(() => layerOf(pair, mixing), [pair, mixing]),
  );
  const outputs = useMemo(() => result && outputsOf(result.output), [result]);
  const cells = useMemo(
    () => CHANNEL_LIST.map((q) => ({ values: maps, offset: q, stride: CHANNELS, rows: SIDE, columns: SIDE })),
    [maps],
  );
  const outputCells = useMemo(
    () => ({
      values: outputs?.shown ?? NO_OUTPUT,
      offset: output,
      stride: OUTPUTS,
      rows: SIDE,
      columns: SIDE,
    }),
    [outputs, output],
  );
  const outputDomain = useMemo(() => {
    const own = outputCells.values.filter((_, i) => i % OUTPUTS === output);
    // Not finer than the maps' own scale: small weights are to look small.
    return sharedDomain([DOMAIN, domainOf(own, true)]);
  }, [outputCells, output]);

  const terms = termsOf(maps, mixing, pixel, output);
  const sum = terms[CHANNELS - 1].to;
  /** Another pixel is another question: its neighbours are at home again. */
  const choose = (next: CellPosition) => {
    if (indexOf(next) === indexOf(pixel)) return;
    setPixel(next);
    setSeed((old) => ({ ...old, now: 0 }));
  };
  const scramble = (isOn: boolean) =>
    setSeed(({ presses }) => (isOn ? { now: presses + 1, presses: presses + 1 } : { now: 0, presses }));

  // Until the worker has answered for these maps, there is nothing to compare.
  const compared =
    outputs && isScrambled && result?.layer.input === pair
      ? comparison(outputs.plain, outputs.shown, output, pixel)
      : null;
  const resultAt = (found: Float32Array) => numberText(found[indexOf(pixel) * OUTPUTS + output]);
  const said =
    outputs && compared
      ? compared.isSame
        ? words.moved(SIDE * SIDE - 1, compared.others, resultAt(outputs.shown))
        : words.differs(resultAt(outputs.plain), resultAt(outputs.shown))
      : words.hint(pixel.row + 1, pixel.column + 1, numberText(sum), output + 1);

  return (
    <div ref={box} className="mix-pixel" style={{ '--gap': `${gap}px` } as CSSProperties}>
      <div className="mix-pixel-lanes">
        {CHANNEL_LIST.map((q) => {
          const { hue, marker } = laneOf(q);
          const name = words.lanes[q];
          const term = terms[q];
          const bar = barOf(0, term.value, DOMAIN.high);
          return (
            <div key={q} style={{ '--hue': `var(--${hue})` } as CSSProperties}>
              <p className="mix-pixel-name" aria-hidden="true">
                {marker} {name}
              </p>
              <PixelMap
                lang={lang}
                label={words.filtered(name)}
                cells={cells[q]}
                cell={cell}
                domain={DOMAIN}
                colours={colours}
                isDone
                pixel={pixel}
                onPixel={choose}
              />
              <p className="mix-pixel-value" style={{ width: SIDE * cell }}>
                <span className="visually-hidden">{words.value(name, numberText(term.value))}</span>
                <b aria-hidden="true">{numberText(term.value)}</b>
                <span
                  className="mix-pixel-bar"
                  aria-hidden="true"
                  style={{ '--at': bar.at, '--part': bar.part } as CSSProperties}
                >
                  <span />
                </span>
              </p>
              <Slider
                label={words.weight(name, output + 1)}
                className="mix-pixel-weight"
                heading={words.slider(numberText(term.weight))}
                value={term.weight}
                valueText={numberText(term.weight)}
                min={-MOST}
                max={MOST}
                step={STEP}
                marks={ZERO}
                onInput={(weight) => setMixing((old) => withWeight(old, q, output, weight))}
              />
            </div>
          );
        })}
      </div>
      <div className="mix-pixel-result" data-narrow={isNarrow}>
        <div className="mix-pixel-sums">
          <div className="mix-pixel-tools">
            <RadioGroup
              label={words.outputs}
              showLabel={false}
              value={String(output)}
              options={OUTPUT_LIST.map((value) => ({
                value,
                label: words.output(Number(value) + 1),
                content: String(Number(value) + 1),
              }))}
              onChange={(chosen) => setOutput(Number(chosen))}
            />
            <Button onClick={() => setMixing((old) => withEqual(old, output))}>{words.equal}</Button>
          </div>
          <Waterfall lang={lang} terms={terms} output={output} />
        </div>
        <div className="mix-pixel-output">
          <p className="mix-pixel-name" aria-hidden="true">
            {words.output(output + 1)}
          </p>
          <PixelMap
            lang={lang}
            label={words.output(output + 1)}
            cells={outputCells}
            cell={cell}
            domain={outputDomain}
            colours={colours}
            isDone={outputs !== null}
            pixel={pixel}
            onPixel={choose}
          />
        </div>
        <div className="mix-pixel-foot">
          <Switch label={words.scramble} checked={isScrambled} onChange={scramble} />
          <p role="status" className="mix-pixel-said">
            {said}
          </p>
        </div>
      </div>
    </div>
  );
}
