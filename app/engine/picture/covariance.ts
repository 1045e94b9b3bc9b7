import type { PictureLayer } from '../../model/picture-layer.ts';
import { levelWithin, onLevel } from './place.ts';
import type { Place } from './place.ts';
import { mapsOf, wholeOf } from './prepare.ts';
import type { Covariance } from './protocol.ts';
import { planesOf } from './sweep.ts';

const MOST_PIXELS = 250_000;

/** Means and covariances of the filtered maps over the picture, or over a smaller one of at most 250,000 pixels. */
export function covarianceOf(place: Place, layer: PictureLayer): Covariance {
  const { prepared, source } = onLevel(place, layer, levelWithin(place, MOST_PIXELS));
  const maps = mapsOf(prepared, 'filtered');
  const planes = planesOf(source, prepared, maps, wholeOf(prepared, maps[0]));
  const n = planes[0].length;
  const means = Float64Array.from(planes, (values) => values.reduce((sum, value) => sum + value, 0) / n);
  const covariances = new Float64Array(maps.length ** 2);
  for (let a = 0; a < maps.length; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += (planes[a][i] - means[a]) * (planes[b][i] - means[b]);
      covariances[a * maps.length + b] = covariances[b * maps.length + a] = sum / n;
    }
  }
  return { means, covariances };
}
