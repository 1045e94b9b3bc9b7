// What style sheets define and components use, as data. Read by styles.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

export interface Rule {
  /** Classes that a selector names anywhere. */
  classes: string[];
  /** Classes on the element that the rule is for, not on those around it. */
  subjects: string[];
  /** Whether the rule is for a pseudo-element of it. */
  isPseudo: boolean;
  properties: string[];
}

export interface Sheet {
  path: string;
  /** Those with something on them. */
  lines: number;
  rules: Rule[];
}

/** What stands on one element: whole names, and beginnings of names that end in a computed part (`ui-tip-${tip}`). */
export interface Use {
  names: string[];
  prefixes: string[];
  /** The tag or component that carries them. */
  on: string;
  line: number;
}

export interface Component {
  path: string;
  uses: Use[];
  /** Sheets and modules that it imports, as paths from the root; lazy ones too. */
  imports: string[];
  /** Components by the name they have here, and the module that each comes from. */
  names: Map<string, string>;
  /** Places where classes are put together in a way that cannot be read here. */
  unread: string[];
}

export function filesIn(root: string, folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const classesIn = (selector: string): string[] =>
  [...selector.replace(/\[[^\]]*\]/g, '').matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name]) => name);

/** The last compound of a selector: what stands after its last combinator outside brackets. */
function subjectOf(selector: string): string {
  let depth = 0;
  for (let i = selector.length - 1; i >= 0; i--) {
    if (/[)\]]/.test(selector[i])) depth++;
    else if (/[([]/.test(selector[i])) depth--;
    else if (depth === 0 && /[\s>+~]/.test(selector[i])) return selector.slice(i + 1);
  }
  return selector;
}

/** Selectors of a list; commas inside brackets do not divide. */
function selectorsOf(list: string): string[] {
  const found = [''];
  let depth = 0;
  for (const sign of list) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === ',' && depth === 0) found.push('');
    else found[found.length - 1] += sign;
  }
  return found.map((selector) => selector.trim());
}

/** Rules of a sheet in order, those inside @media and @container too. Strings and comments hold no braces for us. */
function rulesOf(css: string): Rule[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/'[^'\n]*'|"[^"\n]*"/g, "''");
  const rules: Rule[] = [];
  for (const [, prelude, body] of text.matchAll(/([^{};]+)\{([^{}]*)\}/g)) {
    if (/^\s*(@|from|to|\d)/.test(prelude)) continue;
    const properties = [...body.matchAll(/(?:^|;)\s*(-{0,2}[a-z][\w-]*)\s*:/g)].map(([, name]) => name);
    for (const selector of selectorsOf(prelude)) {
      const subject = subjectOf(selector);
      rules.push({
        classes: classesIn(selector),
        subjects: classesIn(subject.replace(/:(not|has)\(.*\)/g, '')),
        isPseudo: subject.includes('::'),
        properties,
      });
    }
  }
  return rules;
}

export function sheetOf(path: string, css: string): Sheet {
  return { path, lines: css.split('\n').filter((line) => line.trim()).length, rules: rulesOf(css) };
}

export const readSheet = (root: string, path: string): Sheet =>
  sheetOf(path, readFileSync(join(root, path), 'utf8'));

type Found = Pick<Use, 'names' | 'prefixes'>;

/** Names in the value of `className`: literals, templates, conditions. What is handed in by the caller counts there. */
function namesIn(node: ts.Expression): Found | null {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return namesIn(node.expression);
  if (ts.isStringLiteralLike(node)) {
    return { names: node.text.split(/\s+/).filter(Boolean), prefixes: [] };
  }
  if (ts.isConditionalExpression(node)) return both(namesIn(node.whenTrue), namesIn(node.whenFalse));
  if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) {
    const name = ts.isIdentifier(node) ? node.text : node.name.text;
    return /^(undefined|className)$/.test(name) ? { names: [], prefixes: [] } : null;
  }
  if (ts.isTemplateExpression(node)) return namesInTemplate(node);
  return null;
}

function both(a: Found | null, b: Found | null): Found | null {
  return a && b && { names: [...a.names, ...b.names], prefixes: [...a.prefixes, ...b.prefixes] };
}

function namesInTemplate({ head, templateSpans }: ts.TemplateExpression): Found | null {
  let found: Found | null = { names: [], prefixes: [] };
  let before = head.text;
  for (const { expression, literal } of templateSpans) {
    const words = before.split(/\s+/);
    const start = words.pop() ?? ''; // what the computed part goes on from
    found = both(found, { names: words.filter(Boolean), prefixes: start ? [start] : [] });
    if (!start) found = both(found, namesIn(expression));
    before = literal.text;
  }
  return both(found, { names: before.split(/\s+/).filter(Boolean), prefixes: [] });
}

const resolved = (from: string, target: string): string => join(from, '..', target).split(sep).join('/');

export function readComponent(root: string, path: string): Component {
  return componentOf(path, readFileSync(join(root, path), 'utf8'));
}

export function componentOf(path: string, text: string): Component {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const component: Component = { path, uses: [], imports: [], names: new Map(), unread: [] };
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const { text: target } = node.moduleSpecifier;
      if (target.startsWith('.') && !node.importClause?.isTypeOnly) {
        component.imports.push(resolved(path, target));
        const named = node.importClause?.namedBindings;
        if (named && ts.isNamedImports(named)) {
          for (const { name } of named.elements) component.names.set(name.text, resolved(path, target));
        }
      }
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments;
      if (ts.isStringLiteral(target)) component.imports.push(resolved(path, target.text));
    }
    const value = valueOfClassName(node);
    if (value) {
      const found = namesIn(value);
      if (!found) component.unread.push(`${path}:${lineOf(node)}`);
      else if (found.names.length + found.prefixes.length > 0) {
        component.uses.push({ ...found, on: carrierOf(node), line: lineOf(node) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return component;
}

/** The expression given as `className`, as an attribute or in an object of attributes. */
function valueOfClassName(node: ts.Node): ts.Expression | null {
  if (ts.isJsxAttribute(node) && node.name.getText() === 'className') {
    const value = node.initializer;
    if (value && ts.isJsxExpression(value)) return value.expression ?? null;
    return value && ts.isStringLiteral(value) ? value : null;
  }
  return ts.isPropertyAssignment(node) && node.name.getText() === 'className' ? node.initializer : null;
}

const carrierOf = (node: ts.Node): string =>
  ts.isJsxAttribute(node) ? node.parent.parent.tagName.getText() : '';
