import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd: root });

/** The complaints about a text, as if it stood in a file that the project knows. */
async function complaints(text: string, file = 'app/state/page/prefs.ts'): Promise<string[]> {
  const [{ messages }] = await eslint.lintText(text, { filePath: join(root, file) });
  return messages.flatMap(({ ruleId }) => (ruleId === 'house/no-dropped-promise' ? [ruleId] : []));
}

test('a promise that is made void is a complaint, whether it stands alone or is what a function gives', async () => {
  const text =
    'const go = async () => {};\nvoid go();\nexport const press = () => void go().then(() => 1);\n';
  expect(await complaints(text)).toHaveLength(2);
});

test('what is no promise may be void, and the engine answers for its own', async () => {
  expect(
    await complaints('const all = new Set<number>();\nexport const add = () => void all.add(1);\n'),
  ).toEqual([]);
  const text = 'const go = async () => {};\nvoid go();\n';
  expect(await complaints(text, 'app/engine/client.ts')).toEqual([]);
});
