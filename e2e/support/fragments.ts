// Fragments of addresses, good and hostile, as a seed decides.
import { settle } from '../../app/model/limits.ts';
import { OPENING } from '../../app/model/settings.ts';
import type { LayerSettings } from '../../app/model/settings.ts';
import type { en } from './names.ts';
import type { Random } from './random.ts';

export interface Good {
  fragment: string;
  settings: LayerSettings;
  step: number;
  unit: keyof typeof en.units;
}

/** A possible layer and view, as a link carries it. */
export function goodAddress(r: Random): Good {
  const { settings: s } = settle(
    {
      height: r.int(1, 14),
      width: r.int(1, 14),
      channels: r.int(1, 6),
      filters: r.int(1, 6),
      kernel: [r.int(1, 4), r.int(1, 4)],
      stride: r.int(1, 3),
      dilation: r.int(1, 2),
      padding: r.of(['valid', 'same', 'pytorch']),
      depthMultiplier: r.int(1, 2),
      groups: r.int(1, 6),
      mixing: r.of([true, true, false]),
      bias: r.of([true, false]),
      activation: r.of(['none', 'relu', 'relu6']),
    },
    OPENING,
  );
  const step = r.int(0, 40);
  const unit = r.of(['tap', 'cell', 'row'] as const);
  const pairs = {
    h: s.height,
    w: s.width,
    c: s.channels,
    n: s.filters,
    k: s.kernel.join('x'),
    s: s.stride.join('x'),
    d: s.dilation.join('x'),
    p: s.padding,
    m: s.depthMultiplier,
    g: s.groups,
    mix: s.mixing ? 'on' : 'off',
    b: s.bias ? 'on' : 'off',
    act: s.activation,
    step,
    unit: unit === 'tap' ? 'mac' : unit,
  };
  const query = Object.entries(pairs).map(([key, value]) => `${key}=${value}`);
  return { fragment: `/?${query.join('&')}`, settings: s, step, unit };
}

/** Things that people and robots put behind a `#`. */
export function hostileFragment(r: Random): string {
  const key = () =>
    r.of([
      'h',
      'w',
      'c',
      'n',
      'k',
      's',
      'd',
      'p',
      'm',
      'g',
      'step',
      'unit',
      'dw',
      'pw',
      'in',
      'img',
      'crop',
      'zz',
    ]);
  const value = () =>
    r.of([
      ...[
        'NaN',
        '1e400',
        '-1',
        '0',
        '99999999999',
        '%zz',
        '<script>alert(1)</script>',
        '__proto__',
        '3x',
        'x3',
      ],
      ...['٣', '💥', '1,2,3', 'a:b', 'zzz:1e9', '', ' ', '0x10', 'Infinity', '9'.repeat(400)],
    ]);
  const pairs = Array.from({ length: r.int(1, 7) }, () => `${key()}=${value()}`);
  return r.of([
    () => `/?${pairs.join('&')}`,
    () => `/${r.of(['nowhere', '../..', '%2e%2e', 'step/step'])}?${pairs.join('&')}`,
    () => pairs.join('?#&'),
    () => `/?dw=${Array.from({ length: 300 }, (_, i) => `${i.toString(36)}:${i}`).join(',')}`,
    () => '/?' + 'h=7&'.repeat(200),
  ])();
}
