// What can be wrong with a layer, as data: a code, the field, the values. The app owns the words in both languages.

export type LayerErrorCode =
  | 'whole-number' // detail: got, min
  | 'one-of' // detail: got, allowed
  | 'padding' // detail: got
  | 'not-for-kind' // detail: kind, got, only
  | 'missing' // detail: kind
  | 'divides' // detail: groups, of ('channels' | 'filters'), count
  | 'filters-depthwise' // detail: got, expected, channels, depthMultiplier
  | 'no-output' // detail: input, padded, extent (what the dilated kernel spans)
  | 'too-large' // detail: got, limit
  | 'no-memory' // detail: bytes
  | 'length' // detail: got, expected
  | 'out-of-range' // detail: got, min, max
  | 'unavailable' // detail: got
  | 'busy'
  | 'disposed';

export type Detail = Readonly<Record<string, string | number>>;

/**
 * The one error of this package. `code` says what is wrong, `field` where, `detail` holds the values that the
 * sentence needs; `message` is that sentence in English.
 */
export class LayerError extends Error {
  readonly code: LayerErrorCode;
  readonly field: string;
  readonly detail: Detail;

  constructor(code: LayerErrorCode, field: string, detail: Detail = {}) {
    super(sentence(code, field, detail));
    this.name = 'LayerError';
    this.code = code;
    this.field = field;
    this.detail = detail;
  }
}

function sentence(code: LayerErrorCode, field: string, d: Detail): string {
  switch (code) {
    case 'whole-number':
      return `${field} must be a whole number of at least ${d.min}; got ${d.got}`;
    case 'one-of':
      return `${field} must be one of ${d.allowed}; got ${d.got}`;
    case 'padding':
      return `padding must be 'valid', 'same', 'same-lower' or [top, right, bottom, left] in whole numbers of at least 0; got ${d.got}`;
    case 'not-for-kind':
      return `a ${d.kind} layer takes only ${d.only} as ${field}; got ${d.got}`;
    case 'missing':
      return `a ${d.kind} layer needs ${field}, which is missing`;
    case 'divides':
      return `groups must divide the ${d.of}; ${d.groups} does not divide ${d.count}`;
    case 'filters-depthwise':
      return `a depthwise layer has channels times depthMultiplier filters, ${d.channels} times ${d.depthMultiplier} is ${d.expected}; got ${d.got} (leave filters out)`;
    case 'no-output':
      return `no output cell is left: the kernel spans ${d.extent} and the padded ${field} has only ${d.padded}; pad more or use a smaller kernel or dilation`;
    case 'too-large':
      return `${field} is too large: ${d.got} is more than the limit of ${d.limit}`;
    case 'no-memory':
      return `${field} needs ${d.bytes} bytes, more than this device gives; use a smaller one`;
    case 'length':
      return `${field} must hold ${d.expected} numbers; got ${d.got}`;
    case 'out-of-range':
      return `${field} must be a whole number from ${d.min} to ${d.max}; got ${d.got}`;
    case 'unavailable':
      return `${field} '${d.got}' is not available here; use 'auto'`;
    case 'busy':
      return `${field} must wait until the run in progress has ended; await it or abort it first`;
    case 'disposed':
      return `${field} was disposed; create a new one`;
  }
}
