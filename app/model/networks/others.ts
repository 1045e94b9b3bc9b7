// Networks for sound that are not built layer by layer here: totals as others have counted them.
import type { Published } from './types.ts';

export const OTHERS: readonly (Published & { id: string; name: string })[] = [
  { id: 'quartznet', name: 'QuartzNet 15×5', parameters: 18_924_381 },
  { id: 'matchboxnet', name: 'MatchboxNet 3×1×64', parameters: 77_214, multiplyAdds: 9_195_264 },
  { id: 'conv-tasnet', name: 'Conv-TasNet', parameters: 5_050_544 },
];
