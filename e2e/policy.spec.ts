// What the page's policy refuses, tried on the page itself. Not with `app`: a browser notes every refusal in its console.
import { expect, test } from '@playwright/test';
import { en } from './support/names.ts';

/** Answers of the page, as its own code would get them: what a test evaluates itself may do more. */
const attempts = () =>
  new Promise<Record<string, string>>((resolve) => {
    const outcome = async (attempt: () => unknown): Promise<string> => {
      try {
        await attempt();
        return 'went through';
      } catch (error) {
        return (error as Error).name;
      }
    };
    setTimeout(() => {
      void (async () => {
        const element = document.createElement('div');
        const script = document.createElement('script');
        resolve({
          markup: await outcome(() => element.insertAdjacentHTML('beforeend', '<img src=x>')),
          script: await outcome(() => (script.textContent = 'window.ran = true')),
          'script of another origin': await outcome(() => (script.src = 'https://elsewhere.example/a.js')),
          'worker of another origin': await outcome(() => new Worker('https://elsewhere.example/a.js')),
          'worker of a text': await outcome(() => new Worker('data:text/javascript,postMessage(1)')),
          'another policy': await outcome(() =>
            (
              window as unknown as { trustedTypes: { createPolicy: (name: string) => void } }
            ).trustedTypes.createPolicy('mine'),
          ),
          eval: await outcome(() => (0, eval)('1 + 1')),
          connection: await outcome(() => fetch('https://elsewhere.example/')),
          'own connection': await outcome(() => fetch('./licences.txt')),
        });
      })();
    });
  });

test('the page cannot reach another origin, make markup or code of text, or start a worker that is not its own', async ({
  page,
}) => {
  /** How what was asked of elsewhere ended: a browser that refuses it says so, and sends nothing. */
  const ended: (string | undefined)[] = [];
  const isElsewhere = (url: string) => url.includes('elsewhere.example');
  page.on('requestfailed', (request) => {
    if (isElsewhere(request.url())) ended.push(request.failure()?.errorText);
  });
  page.on('response', (response) => {
    if (isElsewhere(response.url())) ended.push('answered');
  });
  await page.goto('./');
  await expect(page.getByRole('navigation', { name: en.pages })).toBeVisible();
  expect(await page.evaluate(attempts)).toEqual({
    markup: 'TypeError',
    script: 'TypeError',
    'script of another origin': 'TypeError',
    'worker of another origin': 'TypeError',
    'worker of a text': 'TypeError',
    'another policy': 'TypeError',
    eval: 'EvalError',
    connection: 'TypeError',
    'own connection': 'went through',
  });
  const image = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const found = new Image();
        found.onload = () => resolve('loaded');
        found.onerror = () => resolve('refused');
        found.src = 'https://elsewhere.example/a.png';
      }),
  );
  expect(image).toBe('refused');
  expect(new Set(ended)).toEqual(new Set(['csp']));
});
