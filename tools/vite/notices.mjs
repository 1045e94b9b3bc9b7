// The licences of all that the built page contains and others have written, as a text beside it: `licences.txt`. MIT, ISC and BSD
// ask for their words wherever the code goes; a bundler leaves them out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const NOTICES = 'licences.txt';

/** What may be given away with an MIT page. Another one stops the build: whoever brings it decides. */
export const ALLOWED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Unlicense'];

/**
 * Parts that no module of the bundle shows: the bundler's own helpers, and the compiler's library inside the kernels.
 */
const UNSEEN = ['assemblyscript', 'rolldown', 'vite'];

/** The folder of the package that a module comes from; null for our own. */
export function packageOf(id) {
  const [, folder] = /^\0?(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\?]+)[/\\]/.exec(id) ?? [];
  return folder ?? null;
}

/** Name, version, licence and its text, as a package states them. Throws where it states none, or one that is not allowed. */
export function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!ALLOWED.includes(license)) {
    throw new Error(
      `${name} ${version} is under ${license}, which is not on the list in tools/vite/notices.mjs`,
    );
  }
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  if (!file) throw new Error(`${name} ${version} brings no text of its licence (${license})`);
  // Some append those of what they are built with, none of which comes with a page.
  const [text] = readFileSync(join(folder, file), 'utf8').split(/^# Licenses of bundled dependencies/m);
  return { name, version, license, text: text.trim() };
}

/** The notices as one text, by name. Packages of one licence text keep their own: the holders differ. */
export function notices(folders) {
  const all = [...folders].map(noticeOf).sort((a, b) => a.name.localeCompare(b.name));
  const line = '-'.repeat(72);
  const parts = all.map(
    ({ name, version, license, text }) => `${line}\n${name} ${version} (${license})\n\n${text}`,
  );
  return [
    'Filter & Mix is under the MIT licence. In it are parts of the libraries below, each under its own licence.',
    'The photographs and their terms are named in photos/NOTICE.md.',
    ...parts,
    '',
  ].join('\n\n');
}

/** Where a package is installed, looked for from here upwards as Node does. */
function folderOf(name, from = import.meta.dirname ?? dirname(new URL(import.meta.url).pathname)) {
  const here = join(from, 'node_modules', name);
  if (existsSync(join(here, 'package.json'))) return here;
  const above = dirname(from);
  if (above === from) throw new Error(`${name} is not installed`);
  return folderOf(name, above);
}

/** Writes `licences.txt` beside the page. Only there: while developing nothing is given away. */
export function licences() {
  /** Style sheets and their fonts are in the page without being code of it. */
  const sheets = new Set();
  return {
    name: 'licences',
    apply: /** @type {const} */ ('build'),
    moduleParsed({ id }) {
      if (/\.css($|\?)/.test(id)) sheets.add(id);
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const inCode = chunks.flatMap(({ modules }) =>
        Object.keys(modules).filter((id) => modules[id].renderedLength > 0),
      );
      const folders = new Set([...inCode, ...sheets].map(packageOf).filter(Boolean));
      for (const name of UNSEEN) folders.add(folderOf(name));
      this.emitFile({ type: 'asset', fileName: NOTICES, source: notices(folders) });
    },
  };
}
