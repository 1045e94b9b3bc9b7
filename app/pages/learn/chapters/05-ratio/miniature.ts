import { FIXTURE } from '../../../../figures/twin-bars/fixture.ts';
import { barsOf } from '../../../../figures/twin-bars/layout.ts';
import { bar, rect } from '../../miniatures/marks.ts';

/** The separable layer within the standard one, from the figure's four output maps to 256. */
export function miniature() {
  return [1, 4, 16, 64].flatMap((more, i) => {
    const place = { x: 8, y: 8 + i * 17, width: 112, height: 13 };
    const { standard, filter, mix } = barsOf({ ...FIXTURE, n: more * FIXTURE.n });
    return [
      rect(place.x, place.y, standard * place.width, place.height, 'soft'),
      ...bar(place, [
        { share: filter, look: 'filter' },
        { share: mix, look: 'mix' },
      ]),
      rect(place.x, place.y, standard * place.width, place.height, 'thin'),
    ];
  });
}
