// The text of the loops: the reference itself, and its twin in NumPy.
import type { StageName } from '../../../kernels/spec/layer.ts';
import depthwise from '../../../kernels/reference/depthwise.ts?raw';
import pointwise from '../../../kernels/reference/pointwise.ts?raw';
import standard from '../../../kernels/reference/standard.ts?raw';
import depthwisePy from './depthwise.py?raw';
import pointwisePy from './pointwise.py?raw';
import standardPy from './standard.py?raw';

export type CodeTab = 'typescript' | 'numpy';

const SOURCES = {
  typescript: { depthwise, pointwise, standard, grouped: standard },
  numpy: { depthwise: depthwisePy, pointwise: pointwisePy, standard: standardPy, grouped: standardPy },
} satisfies Record<CodeTab, Record<StageName, string>>;

export const sourceOf = (stage: StageName, tab: CodeTab): string => SOURCES[tab][stage];
