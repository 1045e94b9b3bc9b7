import { settle } from '../app/model/limits.ts';
import { OPENING } from '../app/model/settings.ts';
import type { LayerSettings } from '../app/model/settings.ts';
import { layerEn } from '../app/i18n/words/layer.en.ts';
import { en } from './support/names.ts';
import { expect, test } from './support/app.ts';
import type { Instrument } from './support/app.ts';
import { randomFrom } from './support/random.ts';
import type { Random } from './support/random.ts';

const SEED = 20261124;

interface Good {
  fragment: string;
  settings: LayerSettings;
  step: number;
  unit: keyof typeof en.units;
}

/** A possible layer and view, as a link carries it. */
function goodAddress(r: Random): Good {
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
function hostileFragment(r: Random): string {
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

async function expectControls(app: Instrument, { settings: s, step, unit }: Good): Promise<void> {
  const form = app.page.getByRole('form', { name: en.layer });
  const field = (name: string) => form.getByRole('spinbutton', { name, exact: true });
  await expect(field(en.fields.height)).toHaveValue(String(s.height));
  await expect(field(en.fields.width)).toHaveValue(String(s.width));
  await expect(field(en.fields.channels)).toHaveValue(String(s.channels));
  await expect(field(en.fields.filters)).toHaveValue(String(s.filters));
  await expect(field(en.fields.multiplier)).toHaveValue(String(s.depthMultiplier));
  const chosen = form.getByRole('combobox', { name: en.fields.padding, exact: true });
  await expect(chosen.locator('option:checked')).toHaveText(layerEn.paddings[s.padding]);
  await expect(app.page.getByRole('switch', { name: en.oneByOne, exact: true }).first()).toBeChecked({
    checked: s.mixing,
  });
  await expect(app.page.getByRole('combobox', { name: en.stepBy })).toHaveValue(unit);
  const most = Number(await app.slider.getAttribute('max'));
  await expect(app.slider).toHaveValue(String(Math.min(step, most)));
}

test('good addresses restore every control', async ({ app }) => {
  test.slow();
  const r = randomFrom(SEED);
  await app.open();
  for (let i = 0; i < 60; i++) {
    const address = goodAddress(r);
    await app.go(address.fragment);
    await expectControls(app, address);
  }
});

test('hostile addresses never stop the page', async ({ app, page }) => {
  test.slow();
  const r = randomFrom(SEED + 1);
  await app.open();
  for (let i = 0; i < 228; i++) {
    await app.go(hostileFragment(r));
    await expect(app.board).toBeVisible();
  }
  // It still does what it is for.
  await app.go('/?step=5&unit=mac');
  await expect(app.slider).toHaveValue('5');
  await page.keyboard.press('ArrowRight');
  await expect(app.slider).toHaveValue('6');
});

test('what was broken in an address is listed, each thing once, and the rest is taken', async ({
  app,
  page,
}) => {
  await app.open();
  const broken: [fragment: string, repairs: number, height: string][] = [
    ['/?h=99', 1, '64'],
    ['/?h=7&k=99', 1, '7'],
    ['/?h=NaN&w=-3', 2, '10'],
    ['/?h=6&h=7', 1, '6'],
    ['/?h=5&zz=1&yy=2', 2, '5'],
    ['/nowhere?h=9', 1, '9'],
    ['/?h=8&img=dog', 1, '8'],
    ['/?h=8&unit=week&theme=pink&lang=xx', 3, '8'],
    ['/?h=8&dw=zzzz:1', 1, '8'],
    ['/?h=8&crop=a,b', 1, '8'],
    ['/?h=8&p=explicit&pad=9,9,9,9', 1, '8'],
    ['/?h=8&step=-4', 1, '8'],
  ];
  for (const [fragment, repairs, height] of broken) {
    await app.go(fragment.includes('step=') ? fragment : `${fragment}&step=0`);
    await expect(app.grid(en.input(1))).toHaveAttribute('aria-rowcount', height);
    await expect(page.getByRole('status').getByRole('listitem')).toHaveCount(repairs);
  }
});

test('twenty addresses, good and hostile, as fresh loads', async ({ app, page }) => {
  test.slow();
  const r = randomFrom(SEED + 2);
  for (let i = 0; i < 20; i++) {
    await page.goto('about:blank');
    if (i % 2 === 0) {
      const address = goodAddress(r);
      await page.goto(`./#${address.fragment}`);
      await expectControls(app, address);
    } else {
      await page.goto(`./#${hostileFragment(r)}`);
      await expect(app.board).toBeVisible();
    }
  }
});
