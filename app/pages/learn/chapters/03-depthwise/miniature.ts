import { CHANNELS, INPUT, OPENING, SIDE } from '../../../../figures/lanes/fixture.ts';
import { FILTERED, KERNEL, layerOf } from '../../../../figures/lanes/layout.ts';
import { BUGS, filterLiterally } from '../../../../figures/literal-formula/literal.ts';
import { cells, line, plane, rect } from '../../miniatures/marks.ts';

const MAP = 20;
const LOOKS = ['lane-1', 'lane-2', 'lane-3'] as const;

/** Each channel through a kernel of its own to a map of its own. */
export function miniature() {
  const depthwise = layerOf(OPENING).weights.depthwise!;
  const layer = { size: SIDE, channels: CHANNELS, filters: 0, kernel: KERNEL, input: INPUT, depthwise };
  // Chapter 7's formula with its errors mended is the depthwise step.
  const filtered = filterLiterally({ ...layer, pointwise: new Float32Array() }, BUGS.filter);
  return LOOKS.flatMap((look, c) => {
    const [y, middle] = [6 + c * (MAP + 4), 16 + c * (MAP + 4)];
    const values = { input: plane(INPUT, CHANNELS, c), filtered: plane(filtered, CHANNELS, c) };
    return [
      line(look, [30, middle], [98, middle]),
      cells({ x: 10, y, cell: MAP / SIDE, columns: SIDE, values: values.input, scale: 'grey' }),
      cells({ x: 56, y: y + 2, cell: 16 / 3, columns: 3, values: [...OPENING[c]], scale: 'signed' }),
      rect(56, y + 2, 16, 16, look),
      cells({ x: 98, y, cell: MAP / FILTERED, columns: FILTERED, values: values.filtered, scale: 'signed' }),
      rect(98, y, MAP, MAP, 'thin'),
    ];
  });
}
