// What a reader and a class do in Learn.
import { CHAPTERS } from '../app/model/lesson.ts';
import { en, learn } from './support/names.ts';
import { expect, test } from './support/app.ts';

const names = learn.en;

test('a prediction is recorded, stands beside the truth, and is still there after a reload', async ({
  app,
  page,
}) => {
  await page.goto('./#/learn/5');
  const prediction = page.getByRole('region', { name: names.prediction });
  const sliders = page.getByRole('complementary', { name: names.figure }).getByRole('slider');
  await expect(prediction.getByRole('radio')).toHaveCount(3);
  await sliders.first().focus();
  await expect(sliders.first()).not.toBeFocused(); // inert: the figure is shut
  await prediction.getByRole('button', { name: names.record }).click();
  await expect(prediction.getByRole('status')).toHaveText('Choose one of the answers first.');
  await prediction.getByRole('radio', { name: 'a ninth' }).check({ force: true });
  await prediction.getByRole('button', { name: names.record }).click();
  await expect(prediction).toContainText('you said this');
  await expect(prediction).toContainText('this is so');
  await expect(prediction).toContainText('the share of mixing');
  await sliders.first().focus();
  await expect(sliders.first()).toBeFocused();
  await page.reload();
  await expect(prediction).toContainText('you said this');
  await sliders.first().focus();
  await expect(sliders.first()).toBeFocused();
  expect(app).toBeDefined();
});

test('what answers the question opens with the prediction, and is on paper in any case', async ({
  app,
  page,
}) => {
  await page.goto('./#/learn/2');
  const answer = page.getByText('So one map has 27 weights');
  await expect(answer).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(answer).toBeVisible();
  await expect(page.getByText(names.later).first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: names.toQuestion }).first().click();
  const field = page.getByRole('textbox', { name: names.answer });
  await expect(field).toBeFocused();
  await field.fill('27');
  await page.keyboard.press('Enter');
  await expect(answer).toBeVisible();
  await page.reload();
  await expect(answer).toBeVisible();
  expect(app).toBeDefined();
});

test('a number is asked for until one is typed, and a wrong one is answered with the thought behind it', async ({
  app,
  page,
}) => {
  await page.goto('./#/learn/6');
  const prediction = page.getByRole('region', { name: names.prediction });
  await prediction.getByRole('textbox', { name: names.answer }).fill('many');
  await page.keyboard.press('Enter');
  await expect(prediction.getByRole('status')).toContainText('Type a number');
  await prediction.getByRole('textbox', { name: names.answer }).fill('6');
  await page.keyboard.press('Enter');
  await expect(prediction).toContainText('so its product is −18');
  await expect(prediction).toContainText('−30');
  // The board stands before the cell that was asked for; the next step fills it.
  await app.leave();
  await app.press('ArrowRight');
  await expect(app.cell('Output, channel 2', 1, 1)).toHaveAccessibleName('row 1, column 1, −30');
});

test('by keys alone: contents, chapter, prediction, next chapter', async ({ app, page }) => {
  await page.goto('./#/learn');
  await page.getByRole('link', { name: 'Begin with chapter 1' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Convolutions are expensive' })).toBeVisible();
  await expect(page.getByRole('region', { name: names.prediction })).toBeVisible();
  await app.leave();
  await page.keyboard.press('p');
  await page.keyboard.press('Space');
  const prediction = page.getByRole('region', { name: names.prediction });
  await expect(prediction.getByRole('radio').first()).toBeChecked();
  await app.leave();
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: names.record })).toBeHidden();
  await page.getByRole('link', { name: /^Next chapter/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Filter and mix at once' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle(/^Filter and mix at once · /);
  await expect(page).toHaveURL(/#\/learn\/2/);
});

test('a clicker turns the screens of the projector, one at a time, and an address leads to a screen', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('./#/learn/5?theme=projector');
  await expect(page.getByText('Screen 1 of 4')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Read it slowly' })).toBeHidden();
  // A screen longer than the projector is read to its end first.
  const next = async (screen: string) => {
    await expect(async () => {
      await page.keyboard.press('PageDown');
      await expect(page.getByText(screen)).toBeVisible({ timeout: 300 });
    }).toPass();
  };
  await next('Screen 2 of 4');
  await next('Screen 3 of 4');
  await expect(page.getByRole('heading', { name: 'Read it slowly' })).toBeVisible();
  await expect(page).toHaveURL(/#\/learn\/5\/3/);
  await page.keyboard.press('PageUp');
  await expect(page.getByText('Screen 2 of 4')).toBeVisible();
  await page.goto('./#/learn/5/4?theme=projector');
  await expect(page.getByText('Screen 4 of 4')).toBeVisible();
  await expect(page.getByRole('region', { name: names.keep })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Space');
    await expect(page.getByRole('heading', { level: 1, name: 'Step by step' })).toBeVisible({ timeout: 300 });
  }).toPass();
  expect(app).toBeDefined();
});

test('the chapter has a board of its own: what the person made on Step stays', async ({ app, page }) => {
  await app.open('/?h=7&w=7&step=12');
  await expect(app.slider).toHaveAttribute('aria-valuetext', /^Step 13 of/);
  await page.getByRole('link', { name: names.page, exact: true }).click();
  await page.getByRole('link', { name: /Step by step/ }).click();
  await expect(app.slider).toHaveAttribute('aria-valuetext', /^Step 80 of 96/);
  await page.getByRole('link', { name: 'Step', exact: true }).click();
  await expect(app.slider).toHaveAttribute('aria-valuetext', /^Step 13 of/);
  await expect(page.getByRole('spinbutton', { name: 'Height', exact: true })).toHaveValue('7');
  await page.goBack();
  await expect(app.slider).toHaveAttribute('aria-valuetext', /^Step 80 of 96/);
});

test('an edit on Step survives going to Learn and a reload there', async ({ app, page }) => {
  await app.open('/?h=7&w=7&step=12');
  await app.type(en.kernel(1), 1, 1, '7');
  await expect(app.cell(en.kernel(1), 1, 1)).toHaveAccessibleName(/, 7$/);
  await page.getByRole('link', { name: names.page, exact: true }).click();
  await expect(page).toHaveURL(/#\/learn$/);
  await page.reload();
  await page.getByRole('link', { name: 'Step', exact: true }).click();
  await expect(app.cell(en.kernel(1), 1, 1)).toHaveAccessibleName(/, 7$/);
  await expect(app.slider).toHaveAttribute('aria-valuetext', /^Step 13 of/);
  await page.goBack();
  await expect(page).toHaveURL(/#\/learn$/);
});

test('an edit in the chapter is in the address: a reload shows it', async ({ app, page }) => {
  await page.goto('./#/learn/6');
  await page.getByRole('button', { name: names.skip }).click();
  await expect(app.slider).toBeVisible();
  const weight = app.mixing(1, 'channel 2');
  await weight.click();
  await app.gridOf(weight).focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(weight).toHaveAccessibleName(/, 5$/);
  await expect(page).toHaveURL(/learn\/6\?.*pw=/);
  await page.reload();
  await expect(app.mixing(1, 'channel 2')).toHaveAccessibleName(/, 5$/);
});

test('progress is listed and can be cleared', async ({ app, page }) => {
  await page.goto('./#/learn/5');
  await page.getByRole('button', { name: names.skip }).click();
  await page.goto('./#/learn');
  await page.getByRole('button', { name: names.clear }).click();
  await expect(page.getByRole('status')).toHaveText('Predictions and progress are cleared on this device.');
  await page.goto('./#/learn/5');
  await expect(page.getByRole('button', { name: names.skip })).toBeVisible();
  expect(app).toBeDefined();
});

test('search opens with a key, finds terms of both languages, and goes there', async ({ app, page }) => {
  await page.goto('./#/learn');
  await expect(page.getByRole('button', { name: names.search })).toBeVisible();
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox', { name: names.searchField });
  await field.fill('步长');
  await expect(
    page
      .getByRole('dialog')
      .getByRole('button', { name: /stride/ })
      .first(),
  ).toBeVisible();
  await field.fill('MobileNt');
  await expect(page.getByRole('dialog').getByText('MobileNet').first()).toBeVisible();
  await field.fill('rounded down');
  await expect(page.getByRole('dialog').getByText('⌊q/M⌋').first()).toBeVisible();
  await field.fill('batch norm folded');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Step by step' })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: names.symbols }).click();
  await expect(page.getByRole('dialog').getByRole('row', { name: /depth multiplier/ })).toBeVisible();
  expect(app).toBeDefined();
});

test('the quiz marks ten answers, and the same address asks the same', async ({ app, page }) => {
  await page.goto('./#/learn/quiz');
  await expect(page).toHaveURL(/quiz-\d+/);
  await page.goto('./#/learn/quiz-42');
  const first = page.getByRole('textbox', { name: names.quizAnswer(1) });
  await expect(first).toBeVisible();
  await first.fill('8');
  await page.getByRole('button', { name: names.check }).click();
  await expect(page.getByText('9 answers are still missing.')).toBeVisible();
  const second = page.getByRole('textbox', { name: names.quizAnswer(2) });
  await second.fill('abc');
  await page.getByRole('button', { name: names.check }).click();
  await expect(second).toHaveAccessibleDescription('“abc” is not a number.');
  await expect(page.getByText('8 answers are still missing. One answer is not a number.')).toBeVisible();
  for (let n = 2; n <= 10; n++) await page.getByRole('textbox', { name: names.quizAnswer(n) }).fill('-1');
  await page.getByRole('button', { name: names.check }).click();
  await expect(page.getByText('1 of 10 right.')).toBeVisible();
  expect(app).toBeDefined();
});

test('a challenge is solved by editing, judged by the kernels, and remembered', async ({ app, page }) => {
  await page.goto('./#/learn/challenge-1');
  await expect(
    page.getByText('Some upright edges give 0 still.').or(page.getByText('Level edges still show')),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: 'The goal' })).toBeVisible();
  // No kernel by name, which would be the answer in one press.
  await expect(page.getByRole('combobox', { name: en.preset, exact: true })).toHaveCount(0);
  for (const [column, weight] of ['-1', '0', '1'].entries())
    await app.type(en.kernel(1), 2, column + 1, weight);
  await expect(page.getByText('Solved.')).toBeVisible();
  await page.goto('./#/learn');
  await expect(page.getByRole('link', { name: /Upright edges only.*solved/ })).toBeVisible();
  expect(app).toBeDefined();
});

test('a task that cannot be done is solved by saying why', async ({ app, page }) => {
  await page.goto('./#/learn/challenge-3');
  await page.getByRole('button', { name: names.giveUp }).click();
  await page.getByRole('button', { name: /cannot get large enough/ }).click();
  await expect(page.getByText('Size is not what is missing.')).toBeVisible();
  await page.getByRole('button', { name: /sees one pixel/ }).click();
  await expect(page.getByText('You have solved this one.')).toBeVisible();
  expect(app).toBeDefined();
});

test('each chapter of the contents has a miniature, drawn once it is in sight and told to nobody', async ({
  app,
  page,
}) => {
  await page.goto('./#/learn');
  const entries = page.getByRole('navigation', { name: names.contents, exact: true }).getByRole('link');
  await expect(entries).toHaveCount(CHAPTERS);
  for (const entry of await entries.all()) {
    await entry.scrollIntoViewIfNeeded();
    await expect(entry.locator('svg > *')).not.toHaveCount(0);
  }
  await expect(entries.first()).toHaveAccessibleName(
    'Convolutions are expensive What a layer costs, and what doubles it.',
  );
  expect(app).toBeDefined();
});

test('language and theme change under a chapter without losing the place', async ({ app, page }) => {
  await page.goto('./#/learn/5?theme=light');
  await page.getByRole('button', { name: names.skip }).click();
  const slider = page.getByRole('slider', { name: /Output maps N/ });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '1024');
  await page.getByRole('button', { name: en.otherLanguage }).click();
  await expect(page.getByRole('heading', { level: 1, name: '开销还剩几分之几' })).toBeVisible();
  await expect(page.getByRole('slider', { name: /输出图数 N/ })).toHaveAttribute('aria-valuetext', '1024');
  expect(app).toBeDefined();
});

test('a place that does not exist is said in words and shows the contents', async ({ app, page }) => {
  await page.goto('./#/learn/99');
  await expect(page.getByText('Learn has no place')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: names.page })).toBeVisible();
  expect(app).toBeDefined();
});
