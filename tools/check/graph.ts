// The imports of all files as one graph: circles in it, and what is fetched late although it is there already.
import { isTest } from './imports.ts';
import type { Import } from './imports.ts';

/** From each file to those that it imports in one of these ways. Tests stand outside the house. */
function graphOf(imports: readonly Import[], ways: readonly Import['way'][]): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { from, to, way } of imports) {
    if (isTest(from) || !ways.includes(way)) continue;
    const others = graph.get(from) ?? new Set();
    graph.set(from, others.add(to));
  }
  return graph;
}

/** All files that are there once `start` is: itself, what it imports, what that imports. */
function reachable(graph: Map<string, Set<string>>, start: string): Set<string> {
  const found = new Set([start]);
  for (const file of found) for (const next of graph.get(file) ?? []) found.add(next);
  return found;
}

/**
 * Files that import each other in a loop, each loop once (a strongly connected component of more than one file, sorted by
 * name). Types count: who names a type of another cannot be read without it.
 */
export function circles(imports: readonly Import[]): string[][] {
  const graph = graphOf(imports, ['code', 'late', 'types']);
  const reach = new Map([...graph.keys()].map((file) => [file, reachable(graph, file)]));
  const found = new Map<string, string[]>();
  for (const file of [...graph.keys()].sort()) {
    const loop = [...reach.get(file)!]
      .filter((other) => other !== file && reach.get(other)?.has(file))
      .sort();
    const first = loop.find((other) => found.has(other));
    if (loop.length > 0 && !first) found.set(file, [file, ...loop]);
  }
  return [...found.values()];
}

/** A sentence on a circle, with its imports and the remedy. */
export function circleComplaint(circle: readonly string[], imports: readonly Import[]): string {
  const within = imports.filter(({ from, to, way }) => {
    return from !== to && way !== 'address' && circle.includes(from) && circle.includes(to);
  });
  const ties = [...new Set(within.map(({ from, to }) => `${from} → ${to}`))].join(', ');
  return `a circle of imports: ${ties}; move what both sides need (often a type) to a file below them.`;
}

/**
 * Late imports of what everyone who can ask for it has by then: `entry` and whatever is fetched late come with all that they
 * import, and a late import that finds its file there in every case only makes its caller wait.
 */
export function needlesslyLate(imports: readonly Import[], entry: string): Import[] {
  const graph = graphOf(imports, ['code']);
  const late = imports.filter(({ from, way }) => way === 'late' && !isTest(from));
  const first = reachable(graph, entry);
  const arrivals = [...new Set(late.map(({ to }) => to))].map((file) => reachable(graph, file));
  return late.filter(({ from, to }) => {
    const having = [first, ...arrivals].filter((files) => files.has(from));
    return having.length > 0 && having.every((files) => files.has(to) || first.has(to));
  });
}
