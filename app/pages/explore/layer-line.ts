import type { ExploreWords } from '../../i18n/words/explore.en.ts';
import type { Lang } from '../../i18n/numbers.ts';
import { usedDepthwise } from '../../model/picture-layer.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import { filterPresetOf, mixPresetOf } from '../../model/picture-edits.ts';

/** All settings of a layer in one line, as the page names them; strides and the like where they are not 1. */
export function layerLine({ settings: words }: ExploreWords, layer: PictureLayer, lang: Lang): string {
  const { kernel, stride, dilation, channels } = layer;
  const of = (label: string, value: string | number) => `${label}${lang === 'zh' ? '：' : ': '}${value}`;
  const [filter, mix] = [filterPresetOf(layer), mixPresetOf(layer)];
  const parts: (string | false)[] = [
    of(words.channels, words.channelKinds[channels]),
    of(words.preset, filter === null ? words.own : words.presets[filter]),
    words.filterNote(kernel[0], kernel[1], usedDepthwise(layer).length),
    stride > 1 && of(words.stride, stride),
    dilation > 1 && of(words.dilation, dilation),
    of(words.border, words.borders[layer.border]),
    layer.isNormalised && words.normalised,
    layer.between !== 'none' && of(words.between, words.betweens[layer.between]),
    of(words.mixing, mix === null ? words.own : words.mixes[mix]),
    words.mixNote(layer.pointwise.length),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}
