import { toSafetensors, toWeightsJson } from '../../../image/export/safetensors.ts';
import { layerFacts, layerTensors } from '../../../model/layer-tensors.ts';
import { FileRow } from './FileRow.tsx';
import { useShown, useTakeAwayWords } from './use-take-away.ts';
import type { FileWriter } from './use-writing.ts';

/** The weights of both steps. */
export function WeightFiles({ begin, isBusy }: Pick<FileWriter, 'begin'> & { isBusy: boolean }) {
  const words = useTakeAwayWords();
  const { layer, file } = useShown();
  const tensors = layerTensors(layer);
  const facts = layerFacts(layer);
  const shapeOf = (name: keyof typeof tensors) => tensors[name].shape.join(', ');
  const texts = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, String(fact)]));
  return (
    <section>
      <h3>{words.weights}</h3>
      <p>
        {words.weightsNote(shapeOf('depthwise.weight'), shapeOf('pointwise.weight'))}{' '}
        {layer.isNormalised && words.weightsNormalised}
      </p>
      <FileRow
        label={words.safetensors}
        note={words.safetensorsNote}
        disabled={isBusy}
        onSave={() =>
          begin(words.safetensors, file('weights', '.safetensors'), () => toSafetensors(tensors, texts))
        }
      />
      <FileRow
        label={words.json}
        note={words.jsonNote}
        disabled={isBusy}
        onSave={() => begin(words.json, file('weights', '.json'), () => toWeightsJson(tensors, facts))}
      />
    </section>
  );
}
