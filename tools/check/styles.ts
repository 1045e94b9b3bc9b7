// A component brings its styles: which class may be used and restyled where. Read by styles.test.ts.
import { dirname } from 'node:path';
import { layerOf } from '../vite/layers.mjs';
import type { Component, Sheet, Use } from './sheets.ts';

/** Longest sheet, in lines. */
export const MOST_LINES = 200;

/** Classes that a library writes. */
const FOREIGN = /^(katex|katex-display|munder|shiki)$/;

/** Loaded with the page, before everything else. */
const isEverywhere = (path: string) => path.startsWith('app/styles/');

/** Panel.tsx is a frame: how its parts stand in it is their own affair. */
const isOfControl = (path = '') => path.startsWith('app/ui/') && path !== 'app/ui/Panel.tsx';

/** What may be set from outside on a control of ui/: where it stands, what its text inherits, what it offers. */
const PLACING =
  /^(--[\w-]+|margin.*|flex.*|order|grid-(area|row|column).*|(align|justify)-self|(min-|max-)?(width|inline-size)|position|inset.*|top|right|bottom|left|z-index|display|visibility|min-height|font-size|color|line-height|text-align|white-space|touch-action|user-select)$/;

export interface House {
  sheets: readonly Sheet[];
  components: readonly Component[];
}

/** Where each class is at home: the sheets that name it. */
function homesOf(sheets: readonly Sheet[]): Map<string, string[]> {
  const homes = new Map<string, string[]>();
  for (const { path, rules } of sheets) {
    for (const name of new Set(rules.flatMap(({ classes }) => classes))) {
      if (!FOREIGN.test(name)) homes.set(name, [...(homes.get(name) ?? []), path]);
    }
  }
  return homes;
}

const namesOf = (use: Use, homes: Map<string, string[]>): string[] => [
  ...use.names,
  ...[...homes.keys()].filter((name) => use.prefixes.some((prefix) => name.startsWith(prefix))),
];

/** Whether the component imports the sheet, or another component beside the sheet that does. */
function brings(component: Component, sheet: string, byPath: Map<string, Component>): boolean {
  return (
    isEverywhere(sheet) ||
    component.imports.includes(sheet) ||
    component.imports.some(
      (path) => dirname(path) === dirname(sheet) && byPath.get(path)?.imports.includes(sheet),
    )
  );
}

/** Classes that are used without their sheet, or that no sheet knows. */
export function usesWithoutSheet({ sheets, components }: House): string[] {
  const homes = homesOf(sheets);
  const byPath = new Map(components.map((component) => [component.path, component]));
  return components.flatMap((component) => [
    ...component.unread.map(
      (place) => `${place} puts a className together; write it as a literal, a template or a condition.`,
    ),
    ...component.uses.flatMap((use) => {
      const at = `${component.path}:${use.line}`;
      const complaints = namesOf(use, homes).flatMap((name) => {
        const home = homes.get(name);
        if (!home) {
          return [`${at} uses .${name}, which no sheet defines; take it away, or write its rule.`];
        }
        const missing = home.filter((sheet) => !brings(component, sheet, byPath));
        return missing.map(
          (sheet) =>
            `${at} uses .${name} of ${sheet} without it; import that sheet, or render its component.`,
        );
      });
      const empty = use.prefixes.filter(
        (prefix) => ![...homes.keys()].some((name) => name.startsWith(prefix)),
      );
      return [
        ...new Set(complaints),
        ...empty.map((prefix) => `${at} uses .${prefix}…, which no sheet defines; take it away.`),
      ];
    }),
  ]);
}

/** Classes in a sheet that no component uses. */
export function deadClasses({ sheets, components }: House): string[] {
  const homes = homesOf(sheets);
  const used = new Set(components.flatMap(({ uses }) => uses.flatMap((use) => namesOf(use, homes))));
  return [...homes].flatMap(([name, [sheet]]) =>
    used.has(name) ? [] : [`${sheet} has rules for .${name}, which no component uses; take them away.`],
  );
}

/** Classes that two sheets have rules for: which of them counts would depend on which came last. */
export function homeless({ sheets }: House): string[] {
  return [...homesOf(sheets)].flatMap(([name, home]) =>
    home.length > 1
      ? [
          `.${name} is in ${home.join(' and ')}; its own component offers a prop or a custom property for what the others want.`,
        ]
      : [],
  );
}

/** Sheets that stand elsewhere than their component, that nothing imports, or that are too long. */
export function misplaced({ sheets, components }: House): string[] {
  const long = sheets
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines; divide it by ideas, ${MOST_LINES} are enough.`);
  const astray = sheets.flatMap(({ path }) => {
    if (isEverywhere(path)) return [];
    const importers = components.filter(({ imports }) => imports.includes(path));
    if (importers.length === 0) return [`${path} is imported by no component; take it away.`];
    return importers
      .filter((importer) => dirname(importer.path) !== dirname(path))
      .map(
        (importer) =>
          `${importer.path} imports ${path} of another folder; render the component beside it, or give it what it wants.`,
      );
  });
  return [...long, ...astray];
}

/** Classes handed to a control of ui/ that do more than place it. */
export function restyledControls({ sheets, components }: House): string[] {
  return components.flatMap(({ path, names, uses }) => {
    if (path.startsWith('app/ui/')) return [];
    return uses
      .filter(({ on }) => isOfControl(names.get(on)))
      .flatMap(({ names: classes, on, line }) => {
        const wrong = sheets.flatMap((sheet) =>
          sheet.rules
            .filter(({ subjects }) => subjects.some((name) => classes.includes(name)))
            .flatMap(({ properties, isPseudo }) =>
              isPseudo ? ['its pseudo-element'] : properties.filter((name) => !PLACING.test(name)),
            ),
        );
        return wrong.length > 0
          ? [
              `${path}:${line} restyles <${on}> from outside (${[...new Set(wrong)].join(', ')}); add a prop or a custom property to it (app/ui/README.md).`,
            ]
          : [];
      });
  });
}

/** Classes of two sheets of one layer on one element that set the same property: the sheet that came last would count. */
export function rivals({ sheets, components }: House): string[] {
  const homes = homesOf(sheets);
  const setBy = (name: string): Set<string> =>
    new Set(
      sheets.flatMap(({ rules }) =>
        rules
          .filter(({ subjects, isPseudo }) => !isPseudo && subjects.includes(name))
          .flatMap(({ properties }) => properties.map((property) => property.split('-')[0] || property)),
      ),
    );
  return components.flatMap(({ path, uses }) =>
    uses.flatMap((use) => {
      const placed = namesOf(use, homes).map((name) => ({ name, sheet: homes.get(name)?.[0] ?? '' }));
      return placed.flatMap((a, i) =>
        placed.slice(i + 1).flatMap((b) => {
          if (a.sheet === b.sheet || !a.sheet || !b.sheet || layerOf(a.sheet) !== layerOf(b.sheet)) return [];
          const second = setBy(b.name);
          const shared = [...setBy(a.name)].filter((property) => second.has(property));
          return shared.length > 0
            ? [
                `${path}:${use.line} has .${a.name} and .${b.name}, which both set ${shared.join(', ')}; one class too many.`,
              ]
            : [];
        }),
      );
    }),
  );
}
