// npm run audit: what the page is made of and what builds it. Licences, sources and checksums are read from the lock file; for
// known faults the registry is asked, and where it does not answer that is said. Fails on any complaint, and on faults that are
// high or critical.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lockComplaints, lockCounts } from './audit/lock.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));

/** Answers of `npm audit`; null where there was none. `npm audit` also ends with an error where it found something. */
function known(...flags) {
  const args = ['audit', '--json', ...flags];
  const options = /** @type {const} */ ({ cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const run = () => {
    try {
      return execFileSync('npm', args, { ...options, shell: process.platform === 'win32', timeout: 60_000 });
    } catch (error) {
      return String(error.stdout ?? '');
    }
  };
  try {
    return JSON.parse(run()).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}

const list = (found) =>
  ['critical', 'high', 'moderate', 'low'].map((level) => `${found[level]} ${level}`).join(', ');

const complaints = lockComplaints(lock);
const { all, shipped } = lockCounts(lock);
console.log(`${all} packages, ${shipped} of them for the page itself`);
console.log(complaints.length ? complaints.join('\n') : 'licences, sources and checksums: as they should be');

const inPage = known('--omit=dev');
const inAll = inPage && known();
console.log(`known faults of what ships: ${inPage ? list(inPage) : 'the registry did not answer'}`);
if (inPage) console.log(`known faults of all: ${inAll ? list(inAll) : 'the registry did not answer'}`);
process.exitCode = complaints.length || (inPage && inPage.high + inPage.critical > 0) ? 1 : 0;
