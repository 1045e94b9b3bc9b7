import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lockComplaints, lockCounts } from './lock.mjs';

const lock = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as Parameters<typeof lockComplaints>[0];
const good = { version: '1.0.0', license: 'MIT', integrity: 'sha512-x' };
const complaintsOf = (entry: object, root = {}) =>
  lockComplaints({ packages: { '': root, 'node_modules/one': { ...good, ...entry } } });

test('every package of the lock file has a licence of the list, the registry as its source, and a checksum', () => {
  expect(lockComplaints(lock)).toEqual([]);
  expect(lockCounts(lock).shipped).toBeGreaterThan(3);
});

test('what should not be in the lock file is named with its reason', () => {
  expect(complaintsOf({})).toEqual([]);
  expect(complaintsOf({ license: 'GPL-3.0' })).toEqual([
    'one 1.0.0: is under GPL-3.0, which is not on the list',
  ]);
  expect(complaintsOf({ license: undefined })[0]).toContain('no licence that it names');
  expect(complaintsOf({ license: 'MPL-2.0' })).toHaveLength(1);
  expect(complaintsOf({ license: 'MPL-2.0', dev: true })).toEqual([]);
  expect(complaintsOf({ resolved: 'git+ssh://git@github.com/a/b.git#1' })[0]).toContain('is from git+ssh');
  expect(complaintsOf({ resolved: 'https://registry.npmjs.org/one/-/one-1.0.0.tgz' })).toEqual([]);
  expect(complaintsOf({ integrity: undefined })).toEqual(['one 1.0.0: has no checksum']);
  expect(complaintsOf({ hasInstallScript: true })).toHaveLength(1);
  expect(complaintsOf({}, { dependencies: { one: '^1.0.0' } })).toEqual(['one: ^1.0.0 is not one version']);
});
