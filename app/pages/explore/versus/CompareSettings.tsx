import { useMemo, useState } from 'react';
import { percent } from '../../../i18n/terms.ts';
import { bankBeside, mergedBank, weightError } from '../../../model/compared-layer.ts';
import { channelCount } from '../../../model/picture-layer.ts';
import {
  STANDARD_BANKS,
  standardBank,
  standardBankFits,
  standardBankOf,
} from '../../../model/standard-banks.ts';
import type { StandardBankName } from '../../../model/standard-banks.ts';
import type { StandardBank } from '../../../model/separable-fit.ts';
import { act } from '../../../state/act.ts';
import { compareWith, endComparing, FIT, fitAgain } from '../../../state/explore/compare.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLate } from '../../../ui/late/use-late.ts';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useExplore, useLayer } from '../use-explore.ts';
import { BankPicture } from './BankPicture.tsx';
import { LossLine } from './LossLine.tsx';
import { MeasureBoth } from './MeasureBoth.tsx';
import { PasteBank } from './PasteBank.tsx';
import { useVersusWords } from './use-versus-words.ts';
import '../settings/settings.css';
import './versus.css';

const MULTIPLIERS = [1, 2, 3, 4];
/** Nearer than that two layers are the same but for rounding. */
const ROUNDING = 1e-5;

/** Which standard convolution the layer is compared with, and how near a separable one comes to it. */
export function CompareSettings() {
  const explore = useExplore();
  const words = useVersusWords();
  const layer = useLayer();
  const [isPasting, setPasting] = useState(false);
  const [seed, setSeed] = useState(1);
  const bank = bankBeside(layer);
  const name = standardBankOf(layer);
  const hasOwn = useMemo(() => mergedBank(layer).weights.some((weight) => weight !== 0), [layer]);
  // Whoever compares already keeps the number of kernels; else it begins with what layers of networks have.
  const M = bank ? layer.depthMultiplier : 1;

  const compare = (next: StandardBank, multiplier = M) => act(() => compareWith(explore, next, multiplier));
  const choose = (id: Choice) => {
    if (id === 'merged') compare(mergedBank(layer), 1);
    else if (id !== 'none' && id !== 'own') compare(standardBank(id, layer.channels));
  };
  const drawAgain = () => {
    setSeed(seed + 1);
    compare(standardBank('random', layer.channels, seed + 1));
  };
  const banks = STANDARD_BANKS.filter((id) => standardBankFits(id, layer.channels));
  const option = (value: Choice) => ({ value, label: value === 'none' ? words.choose : words.banks[value] });
  return (
    <div className="explore-fields explore-compare">
      {!bank && <p className="explore-note">{words.intro}</p>}
      <SelectField
        label={words.bank}
        value={name ?? (bank ? 'own' : 'none')}
        options={[
          ...(bank ? [] : [option('none')]),
          ...banks.map(option),
          ...(hasOwn ? [option('merged')] : []),
          ...(bank && !name ? [option('own')] : []),
        ]}
        onChange={choose}
      />
      {bank && <BankPicture bank={bank} />}
      <div className="explore-buttons">
        <Button icon="paste" aria-haspopup="dialog" onClick={() => setPasting(true)}>
          {words.paste.title}
        </Button>
        {(name === 'random' || seed > 1) && (
          <Button icon="reset" onClick={drawAgain}>
            {words.drawAgain}
          </Button>
        )}
      </div>
      {bank && <Fit bank={bank} />}
      {bank && (
        <LossLine
          label={words.loss.all(bank.filters)}
          showLabel
          outputs={Array.from({ length: bank.filters }, (_, index) => index)}
        />
      )}
      {bank && <MeasureBoth />}
      {bank && (
        <div className="explore-buttons">
          <Button onClick={() => endComparing(explore)}>{words.end}</Button>
        </div>
      )}
      <PasteBank
        open={isPasting}
        channels={channelCount(layer.channels)}
        onClose={() => setPasting(false)}
        onUse={compare}
      />
    </div>
  );
}

type Choice = StandardBankName | 'merged' | 'own' | 'none';

/** How many kernels each channel may have, with what the weights then lack. */
function Fit({ bank }: { bank: StandardBank }) {
  const explore = useExplore();
  const words = useVersusWords();
  const layer = useLayer();
  const fit = useLate(FIT);
  const { weights } = bank;
  const errors = useMemo(
    () =>
      fit.kind === 'there' ? MULTIPLIERS.map((M) => fit.part.fitSeparable(bank, M).relativeError) : null,
    // The weights are the bank: an equal one is the same object.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [fit, weights],
  );
  const own = weightError(layer);
  const M = layer.depthMultiplier;
  const isNearest = errors === null || (own !== null && own < errors[M - 1] + ROUNDING);
  const said = (error: number) => (error < ROUNDING ? words.exact : words.off(error));
  return (
    <>
      <RadioGroup
        label={words.multiplier}
        showLabel
        full
        value={isNearest ? String(M) : null}
        options={MULTIPLIERS.map((m, i) => ({
          value: String(m),
          label: errors ? words.fit(m, said(errors[i])) : String(m),
          content: (
            <span className="explore-fit">
              <b>{m}</b>
              <small>{errors ? (errors[i] < ROUNDING ? words.exact : percent(errors[i])) : '…'}</small>
            </span>
          ),
        }))}
        onChange={(m) => act(() => fitAgain(explore, Number(m)))}
      />
      <p className="explore-note">{words.offNote}</p>
      {!isNearest && (
        <div className="explore-buttons">
          <p>{words.changed}</p>
          <Button icon="reset" onClick={() => act(() => fitAgain(explore, M))}>
            {words.again}
          </Button>
        </div>
      )}
    </>
  );
}
