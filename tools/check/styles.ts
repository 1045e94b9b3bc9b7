// Every part brings its sheet: which class may be used where. Read by styles.test.ts.
import type { Component, Sheet, Use } from './sheets.ts';

/** Classes that a library writes. */
const FOREIGN = /^(katex|katex-display|munder|shiki|base|mspace|mrel|mbin)$/;

/** Loaded with the page, before everything else. */
const isEverywhere = (path: string) => path.startsWith('app/styles/');

export interface House {
  sheets: readonly Sheet[];
  components: readonly Component[];
}

/** Where each class is at home: the sheets that name it. */
function homesOf(sheets: readonly Sheet[]): Map<string, string[]> {
  const homes = new Map<string, string[]>();
  for (const { path, classes } of sheets) {
    for (const name of classes) {
      if (!FOREIGN.test(name)) homes.set(name, [...(homes.get(name) ?? []), path]);
    }
  }
  return homes;
}

const namesOf = (use: Use, homes: Map<string, string[]>): string[] => [
  ...use.names,
  ...[...homes.keys()].filter((name) => use.prefixes.some((prefix) => name.startsWith(prefix))),
];

/** The sheets that are there whenever a component is: its own, and those of what it imports and renders. */
function broughtBy(component: Component, byPath: Map<string, Component>): Set<string> {
  const others = component.imports.flatMap((path) => byPath.get(path)?.imports ?? []);
  return new Set([...component.imports, ...others].filter((path) => path.endsWith('.css')));
}

/** Classes that are used without their sheet, or that no sheet knows. */
export function usesWithoutSheet({ sheets, components }: House): string[] {
  const homes = homesOf(sheets);
  const byPath = new Map(components.map((component) => [component.path, component]));
  return components.flatMap((component) => {
    const brought = broughtBy(component, byPath);
    const unread = component.unread.map(
      (place) => `${place} puts a className together; write it as a literal, a template or a condition.`,
    );
    const without = component.uses.flatMap((use) =>
      namesOf(use, homes).flatMap((name) => {
        const at = `${component.path}:${use.line} uses .${name}`;
        const home = homes.get(name);
        if (!home) return [`${at}, which no sheet defines; take it away, or write its rule.`];
        if (home.some((sheet) => isEverywhere(sheet) || brought.has(sheet))) return [];
        return [`${at} of ${home.join(', ')} without it; import that sheet, or render its component.`];
      }),
    );
    return [...unread, ...new Set(without)];
  });
}

/** Classes in a sheet that no component uses. */
export function deadClasses({ sheets, components }: House): string[] {
  const homes = homesOf(sheets);
  const used = new Set(components.flatMap(({ uses }) => uses.flatMap((use) => namesOf(use, homes))));
  return [...homes].flatMap(([name, home]) =>
    used.has(name) ? [] : [`${home.join(', ')} has rules for .${name}, which no component uses.`],
  );
}
