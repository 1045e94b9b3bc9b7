// What holds for every package of the lock file, without asking anyone: its licence, where it is from, and that it is the very one.

import { ALLOWED } from '../vite/notices.mjs';

/** For what only builds and tests the page. */
const TOOLS = [...ALLOWED, 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0', 'MPL-2.0'];
/** Packages that state their licence in a file alone; read there, and what it is. */
const READ = { 'node_modules/format': 'MIT' };

const REGISTRY = 'https://registry.npmjs.org/';
const EXACT = /^\d+\.\d+\.\d+$/;

/**
 * Sentences about what is not as it should be.
 * @param {{ packages: Record<string, any> }} lock package-lock.json
 */
export function lockComplaints({ packages }) {
  const { '': root, ...others } = packages;
  const asked = { ...root.dependencies, ...root.devDependencies };
  const loose = Object.entries(asked)
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `${name}: ${version} is not one version`);
  const found = Object.entries(others).flatMap(([path, entry]) => {
    const licence = entry.license ?? READ[path];
    const allowed = entry.dev || entry.devOptional ? TOOLS : ALLOWED;
    return [
      allowed.includes(licence) ||
        `is under ${licence ?? 'no licence that it names'}, which is not on the list`,
      /^sha512-/.test(entry.integrity ?? '') || 'has no checksum',
      !entry.resolved || entry.resolved.startsWith(REGISTRY) || `is from ${entry.resolved}`,
      !entry.link || 'is a link to a folder',
      !entry.hasInstallScript || 'runs a script when it is installed',
    ]
      .filter((complaint) => complaint !== true)
      .map((complaint) => `${path.replace(/^.*node_modules\//, '')} ${entry.version}: ${complaint}`);
  });
  return [...loose, ...found];
}

/** How many packages there are, and how many of them for the page itself. */
export function lockCounts({ packages }) {
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  const shipped = entries.filter(([, { dev, devOptional }]) => !dev && !devOptional);
  return { all: entries.length, shipped: shipped.length };
}
