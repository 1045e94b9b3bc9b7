// The keys of an address by what they say; each kind has a table of its own beside this file.

/** How the layer is looked at. */
export type ViewKey =
  'lang' | 'theme' | 'step' | 'unit' | 'speed' | 'compare' | 'scale' | 'code' | 'race' | 'hide';

export type LayerKey =
  'h' | 'w' | 'c' | 'n' | 'k' | 's' | 'd' | 'p' | 'pad' | 'm' | 'g' | 'mix' | 'b' | 'act0' | 'act';

/** The picture or numbers that go in. */
export type SourceKey = 'img' | 'crop' | 'in' | 'ie';

export type BankKey = 'dw' | 'dwb' | 'pw' | 'pwb';

/** Also `sw` and `swb`, the same of the standard layer's own; `sw` is there, if only empty, where they are. */
export type WeightKey = BankKey | 'sw' | 'swb';

export type AddressKey = ViewKey | LayerKey | SourceKey | WeightKey;
