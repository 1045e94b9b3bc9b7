import { layerEn } from '../app/i18n/words/layer.en.ts';
import { en } from './support/names.ts';
import { expect, test } from './support/app.ts';
import type { Instrument } from './support/app.ts';
import { goodAddress, hostileFragment } from './support/fragments.ts';
import type { Good } from './support/fragments.ts';
import { randomFrom } from './support/random.ts';

const SEED = Number(process.env.HOSTILE_SEED ?? 20261124);
/** Addresses that one page is given; more by `npm run monkey -- --hostile 1000`. */
const HOSTILE = Number(process.env.HOSTILE ?? 228);

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
  for (let i = 0; i < HOSTILE; i++) {
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
