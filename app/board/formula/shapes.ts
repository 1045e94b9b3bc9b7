// What the formula of a step looks like, and its TeX. Read at build time by tools/bake/formulas.ts and late by render-late.ts.
import type { Activation, Pair, StageName } from '../../../kernels/spec/layer.ts';
import type { Lang } from '../../i18n/numbers.ts';
import type { SymbolName } from '../../model/refs.ts';
import { mixedLetter, multiplierOf, resultLetter, stageOf } from './facts.ts';
import type { StageFacts } from './facts.ts';

export interface FormulaShape {
  stage: StageName;
  lang: Lang;
  /** One Σ over all its letters and no words under the factors, for a phone. */
  compact: boolean;
  /** Whether the letters M and m occur: a depthwise step with several kernels a channel. */
  multiplied: boolean;
  /** The name of the step's result. */
  result: 'Z' | 'A' | 'Y';
  /** The name of what a pointwise step mixes. */
  mixes: 'Z' | 'A';
  bias: boolean;
  activation: Activation;
  /** The numbers of the layer where it has them; without them, letters: k_h − 1 over a Σ, s_h y + d_h u − p_h in an index. */
  numbers: ShapeNumbers | null;
}

export interface ShapeNumbers {
  kernel: Pair;
  stride: Pair;
  dilation: Pair;
  /** Padding at the top and at the left. */
  before: Pair;
  /** Channels that one output reads: C/G. */
  inputs: number;
}

export function formulaShape(facts: StageFacts, lang: Lang, compact = false): FormulaShape {
  const stage = stageOf(facts);
  const { kernel, stride, dilation, padding, activation } = stage;
  return {
    ...{ stage: stage.stage, lang, compact, bias: facts.bias, activation },
    multiplied: multiplierOf(stage) > 1,
    result: resultLetter(facts),
    mixes: mixedLetter(facts),
    numbers: {
      ...{ kernel, stride, dilation },
      before: [padding[0], padding[3]],
      inputs: stage.input.channels / stage.groups,
    },
  };
}

/** The baked shape that stands in until the exact one is rendered: the definition in letters, without bias and activation. */
export function letterShape({ stage, lang, compact, multiplied, result }: FormulaShape): FormulaShape {
  return {
    ...{ stage, lang, compact, multiplied, bias: false, activation: 'none', numbers: null },
    ...{ result: result === 'Y' ? 'Y' : 'Z', mixes: 'Z' },
  };
}

const WORDS = {
  en: { kernel: 'kernel', input: 'input', weight: 'weight', filtered: 'filtered' },
  zh: { kernel: '卷积核', input: '输入', weight: '权重', filtered: '滤波结果' },
} as const satisfies Record<Lang, object>;

const FUNCTION = { relu: 'ReLU', relu6: 'ReLU6' } as const;

/** A part that can be pointed at; the macro is in tree.ts. */
const mark = (name: SymbolName, tex: string) => `\\mark{${name}}{${tex}}`;

function factor(name: keyof typeof WORDS.en, tex: string, { lang, compact }: FormulaShape): string {
  return compact ? mark(name, tex) : `\\factor{${name}}{${WORDS[lang][name]}}{${tex}}`;
}

/** `2y+u-1`, or in letters `s_h y+d_h u-p_h`; parts that change nothing are left out of the numbers. */
function position(numbers: ShapeNumbers | null, axis: 0 | 1): string {
  const [place, tap] = [['y', 'u'] as const, ['x', 'v'] as const][axis];
  if (!numbers) return axis === 0 ? 's_h y+d_h u-p_h' : 's_w x+d_w v-p_w';
  const times = (n: number) => (n === 1 ? '' : String(n));
  const shift = numbers.before[axis] === 0 ? '' : `-${numbers.before[axis]}`;
  return `${times(numbers.stride[axis])}${place}+${times(numbers.dilation[axis])}${tap}${shift}`;
}

interface Sum {
  letter: string;
  from: string;
  to: string;
}

/** The sums of a step, outermost first: the loops that add up one output cell. */
function sumsOf({ stage, multiplied, numbers }: FormulaShape): Sum[] {
  const from = '0';
  if (stage === 'pointwise') {
    return [{ letter: 'q', from, to: numbers ? String(numbers.inputs - 1) : multiplied ? 'CM-1' : 'C-1' }];
  }
  const [kh, kw] = numbers ? numbers.kernel.map((k) => String(k - 1)) : ['k_h-1', 'k_w-1'];
  const taps = [
    { letter: 'u', from, to: kh },
    { letter: 'v', from, to: kw },
  ];
  if (stage === 'depthwise') return taps;
  if (stage === 'standard')
    return [{ letter: 'c', from, to: numbers ? String(numbers.inputs - 1) : 'C-1' }, ...taps];
  const last = numbers ? (numbers.inputs === 1 ? '' : `+${numbers.inputs - 1}`) : '+C/G-1';
  return [{ letter: 'c', from: 'c_0', to: `c_0${last}` }, ...taps];
}

function sumTex(shape: FormulaShape): string {
  const sums = sumsOf(shape);
  if (shape.compact) return `\\sum_{${sums.map(({ letter }) => letter).join(',')}}`;
  return sums.map(({ letter, from, to }) => `\\sum_{${letter}=${from}}^{${to}}`).join('');
}

/** Names and indices of the result, the two factors and the bias, as in the loops of kernels/reference. */
function namesOf({ stage, multiplied, numbers, compact, result, mixes }: FormulaShape) {
  const thin = compact ? ',' : ',\\,';
  const at = `${position(numbers, 0)}${thin}${position(numbers, 1)}${thin}c`;
  if (stage === 'pointwise') {
    return { out: 'o', bias: '\\beta_o', weight: 'P_{q,o}', value: `${mixes}_{y,x,q}`, result };
  }
  if (stage === 'depthwise') {
    const out = multiplied ? 'cM+m' : 'c';
    return {
      out,
      bias: `b_{${out}}`,
      weight: `D_{u,v,c${multiplied ? ',m' : ''}}`,
      value: `X_{${at}}`,
      result,
    };
  }
  // What is mixed afterwards is a filtered map; a step that stands alone writes the output maps.
  const out = result === 'Y' ? 'o' : 'q';
  const bias = result === 'Y' ? '\\beta_o' : 'b_q';
  const channel = stage === 'grouped' ? 'c-c_0' : 'c';
  return { out, bias, weight: `K_{u,v,${channel},${out}}`, value: `X_{${at}}`, result };
}

/** The formula in TeX. Two shapes that look the same give the same TeX: it is the key of the baked trees. */
export function formulaTex(shape: FormulaShape): string {
  const { out, bias, weight, value, result } = namesOf(shape);
  const isPointwise = shape.stage === 'pointwise';
  const left = mark(result === 'Y' ? 'output' : 'filtered', `${result}_{y,x,${out}}`);
  const product = [
    factor(isPointwise ? 'weight' : 'kernel', weight, shape),
    factor(isPointwise ? 'filtered' : 'input', value, shape),
  ].join('\\cdot');
  // In braces the sum stays on one line: a long formula is broken before it.
  const sum = `${shape.bias ? `${mark('bias', bias)}+` : ''}{${mark('sum', sumTex(shape))}${product}}`;
  if (shape.activation === 'none') return `${left}=${sum}`;
  const name = `\\operatorname{${FUNCTION[shape.activation]}}`;
  return `${left}=${mark('activation', name)}\\Bigl(${sum}\\Bigr)`;
}
