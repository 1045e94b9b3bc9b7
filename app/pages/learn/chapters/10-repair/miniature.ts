import { NONE, REPAIRED } from '../../../../figures/layer-table/fixture.ts';
import { barOf } from '../../../../figures/layer-table/layout.ts';
import { bar } from '../../miniatures/marks.ts';

/** Multiply-adds before and after the repair, then parameters: the one shrinks far more than the other. */
export function miniature() {
  return (['multiplyAdds', 'parameters'] as const).flatMap((counted, pair) =>
    [NONE, REPAIRED].flatMap((choice, i) =>
      bar(
        { x: 8, y: 8 + pair * 36 + i * 15, width: 112, height: 12 },
        barOf(choice, counted, NONE).map(({ purpose, share }) => ({ look: purpose, share })),
      ),
    ),
  );
}
