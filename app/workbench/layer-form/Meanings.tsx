import { layerEn } from '../../i18n/words/layer.en.ts';
import { layerZh } from '../../i18n/words/layer.zh.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { usePair } from '../../ui/use-words.ts';
import './layer-form.css';

const FIELDS = ['height', 'width', 'channels', 'filters', 'depthMultiplier'] as const;
const PAIRS = ['kernel', 'stride', 'dilation'] as const;
const OPTIONS = ['padding', 'between', 'activation', 'bias'] as const;

/** One sentence on every setting, for a reader who meets its name for the first time. */
export function Meanings() {
  const words = usePair(layerEn, layerZh);
  const entries = [
    ...FIELDS.map((field) => ({ field, name: words.fields[field], text: words.help[field] })),
    ...PAIRS.map((field) => ({ field, name: words.pairs[field], text: words.help[field] })),
    ...OPTIONS.map((field) => ({ field, name: words.fields[field], text: words.help[field] })),
  ];
  return (
    <Disclosure summary={words.meanings} className="layer-meanings">
      <dl>
        {entries.map(({ field, name, text }) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
