import { useState } from 'react';
import { layerEn } from '../../i18n/words/layer.en.ts';
import { layerZh } from '../../i18n/words/layer.zh.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { act } from '../../state/act.ts';
import { madeOf } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { usePair } from '../../ui/use-words.ts';
import { EXAMPLES, exampleSize, settingsOf } from './examples.ts';
import type { ExampleId } from './examples.ts';
import { putExample } from './put-example.ts';

/** Layers worth a look. The field names the example while the layer is still it, and what there is to see. */
export function ExamplePicker() {
  const words = usePair(layerEn, layerZh).examples;
  const board = useBoard();
  const settings = useBoardState((state) => madeOf(state).settings);
  const [chosen, setChosen] = useState<{ id: ExampleId; settings: LayerSettings } | null>(null);
  const id = chosen && sameLayer(chosen.settings, settings) ? chosen.id : '';

  const choose = async (next: ExampleId | '') => {
    if (!next) return;
    if (await putExample(board, next)) setChosen({ id: next, settings: settingsOf(next) });
  };
  return (
    <SelectField<ExampleId | ''>
      label={words.label}
      value={id}
      options={[
        { value: '', label: words.choose },
        ...EXAMPLES.map((value) => ({ value, label: words.shape(words.names[value], exampleSize(value)) })),
      ]}
      hint={id ? words.notes[id] : undefined}
      onChange={(next) => act(() => choose(next))}
    />
  );
}

const sameLayer = (a: LayerSettings, b: LayerSettings): boolean => JSON.stringify(a) === JSON.stringify(b);
