// The keys of an address, by what they say. How each is read and written stands in the table of its kind.

/** How the layer is looked at: view-keys.ts. */
export type ViewKey =
  'lang' | 'theme' | 'step' | 'unit' | 'speed' | 'compare' | 'scale' | 'code' | 'race' | 'hide';

/** What the layer is: layer-keys.ts. */
export type LayerKey =
  'h' | 'w' | 'c' | 'n' | 'k' | 's' | 'd' | 'p' | 'pad' | 'm' | 'g' | 'mix' | 'b' | 'act0' | 'act';

/** Its input: `img` a sample or own, `crop` its part, `in` all input cells as numbers, `ie` single cells typed over. */
export type SourceKey = 'img' | 'crop' | 'in' | 'ie';

/** The layer's weights and biases. */
export type BankKey = 'dw' | 'dwb' | 'pw' | 'pwb';

/** Also `sw` and `swb`, the same of the standard layer's own; `sw` is there, if only empty, where they are. */
export type WeightKey = BankKey | 'sw' | 'swb';

export type AddressKey = ViewKey | LayerKey | SourceKey | WeightKey;
