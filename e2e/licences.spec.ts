import { expect, test } from './support/app.ts';
import { en } from './support/names.ts';

test('the licences of the libraries in the page are one link away', async ({ app, page }) => {
  await app.open();
  await app.button(en.help).click();
  const link = page.getByRole('link', { name: 'Licences of the libraries in this page' });
  const address = new URL((await link.getAttribute('href'))!, page.url()).href;
  const answer = await page.request.get(address);
  expect(answer.headers()['content-type']).toContain('text/plain');
  const text = await answer.text();
  for (const name of ['react-dom', 'katex', 'zustand', 'assemblyscript'])
    expect(text).toContain(`\n${name} `);
  expect(text).toContain('Permission is hereby granted');
});
