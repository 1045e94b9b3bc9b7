import { useId, useMemo, useState } from 'react';
import { describe } from '../../../kernels/spec/geometry.ts';
import { shape } from '../../i18n/numbers.ts';
import { sayRepair } from '../../i18n/say.ts';
import { layerEn } from '../../i18n/words/layer.en.ts';
import { layerZh } from '../../i18n/words/layer.zh.ts';
import { OPTIONS } from '../../model/fields.ts';
import { limits } from '../../model/limits.ts';
import type { Candidate, Repair } from '../../model/limits.ts';
import { firstOutputs } from '../../model/settings.ts';
import type { Activation, LayerSettings } from '../../model/settings.ts';
import { toSpec } from '../../model/to-spec.ts';
import { Button } from '../../ui/Button.tsx';
import { PanelTitle } from '../../ui/Panel.tsx';
import { act } from '../../state/act.ts';
import { changeLayer } from '../../state/board/layer.ts';
import { startAfresh } from '../../state/board/reset.ts';
import { madeOf } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { usePair } from '../../ui/use-words.ts';
import { ExamplePicker } from './ExamplePicker.tsx';
import { Meanings } from './Meanings.tsx';
import { NumberSetting } from './NumberSetting.tsx';
import type { NumberSettingProps } from './NumberSetting.tsx';
import { PaddingFields } from './PaddingFields.tsx';
import { WindowFields } from './WindowFields.tsx';
import './layer-form.css';

const SIZES = [
  ['height', 'H'],
  ['width', 'W'],
  ['channels', 'C'],
  ['filters', 'N'],
  ['depthMultiplier', 'M'],
] as const;

/** Everything that can be set about the layer; what is not possible is answered with the limit that bit. */
export function LayerForm() {
  const words = usePair(layerEn, layerZh);
  const settings = useBoardState((state) => madeOf(state).settings);
  const board = useBoard();
  const { repairs, change } = useChange();
  const id = useId();
  const bounds = useMemo(() => limits(settings), [settings]);
  const geometry = useMemo(() => describe(toSpec(settings)), [settings]);

  const { mixing, groups, channels, stride, dilation, bias } = settings;
  const isDepthwise = groups === channels;
  /** Without the 1×1 step a depthwise layer has no N, and a grouped one no M. */
  const isUnused = { filters: !mixing && isDepthwise, depthMultiplier: !mixing && !isDepthwise };
  const onCommit: NumberSettingProps['onCommit'] = (fields, value) =>
    change(Object.fromEntries(fields.map((field) => [field, value])));
  const numbers = { settings, limits: bounds, onCommit };

  const { height, width, channels: maps } = geometry.output;
  const result = words.result({
    size: shape(height, width, maps),
    weights: geometry.weights,
    biases: bias ? geometry.stages.reduce((sum, stage) => sum + stage.biases, 0) : 0,
    macs: geometry.multiplyAdds,
  });
  const activation = (field: 'between' | 'activation', disabled = false) => (
    <SelectField<Activation>
      label={words.fields[field]}
      value={settings[field]}
      options={OPTIONS[field].map((value) => ({ value, label: words.activations[value] }))}
      disabled={disabled}
      onChange={(value) => change({ [field]: value })}
    />
  );

  return (
    <form className="layer-form" aria-labelledby={id} onSubmit={(event) => event.preventDefault()}>
      <PanelTitle id={id}>{words.form}</PanelTitle>
      <p className="layer-result">{result}</p>
      <ExamplePicker />
      <div className="layer-sizes">
        {SIZES.map(([field, symbol]) => (
          <NumberSetting
            key={field}
            label={words.fields[field]}
            symbol={symbol}
            fields={[field]}
            layout="rows"
            disabled={field in isUnused && isUnused[field as keyof typeof isUnused]}
            {...numbers}
          />
        ))}
        <div className="layer-bias">
          <Switch label={words.fields.bias} checked={bias} onChange={(on) => change({ bias: on })} />
        </div>
      </div>
      {isUnused.filters && <p className="layer-note">{words.depthwiseAlone(firstOutputs(settings))}</p>}
      <WindowFields {...numbers} onChange={change} />
      {Math.max(...stride) > 1 && Math.max(...dilation) > 1 && (
        <p className="layer-note">{words.kerasNote}</p>
      )}
      <PaddingFields {...numbers} padding={geometry.padding} onChange={change} />
      <div className="layer-activations">
        {activation('between', !mixing)}
        {activation('activation')}
      </div>
      <div className="layer-repairs" aria-live="polite">
        {repairs.map((repair) => (
          <p key={repair.field}>{sayRepair(words, repair)}</p>
        ))}
      </div>
      <div className="layer-afresh">
        <Button icon="reset" onClick={() => act(() => startAfresh(board))}>
          {words.afresh}
        </Button>
        <span className="layer-note">{words.afreshNote}</span>
      </div>
      <Meanings />
    </form>
  );
}

/**
 * Changes the layer, and tells what had to give way for the last change, as long as the layer is still the one that came of
 * it. Steps of one field in a row are one entry of undo.
 */
function useChange() {
  const board = useBoard();
  const settings = useBoardState((state) => madeOf(state).settings);
  const [last, setLast] = useState<{ repairs: readonly Repair[]; settings: LayerSettings } | null>(null);
  const change = async (candidate: Candidate) => {
    const name = Object.keys(candidate).join();
    const repairs = await changeLayer(board, candidate, board.gestures.press(name));
    setLast({ repairs, settings: madeOf(board.getState()).settings });
  };
  return {
    repairs: last?.settings === settings ? last.repairs : [],
    change: (candidate: Candidate) => act(() => change(candidate)),
  };
}
