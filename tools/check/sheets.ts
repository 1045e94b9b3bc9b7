// Which classes style sheets have rules for and components use, as data. Read by styles.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

export interface Sheet {
  path: string;
  /** That its selectors name anywhere. */
  classes: string[];
}

/** What stands on one element: whole names, and beginnings of names that end in a computed part (`ui-tip-${tip}`). */
export interface Use {
  names: string[];
  prefixes: string[];
  line: number;
}

export interface Component {
  path: string;
  uses: Use[];
  /** Sheets and modules that come with it, as paths from the root. What is fetched later brings nothing to what is there before. */
  imports: string[];
  /** Places where classes are put together in a way that cannot be read here. */
  unread: string[];
}

export function filesIn(root: string, folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Classes in the selectors of a sheet, those inside @media and @container too. Strings hold no braces for us. */
export function sheetOf(path: string, css: string): Sheet {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/'[^'\n]*'|"[^"\n]*"/g, "''");
  const selectors = [...text.matchAll(/([^{};]+)\{/g)].map(([, prelude]) => prelude.trim());
  const found = selectors
    .filter((prelude) => !prelude.startsWith('@'))
    .flatMap((prelude) => [...prelude.replace(/\[[^\]]*\]/g, '').matchAll(/\.(-?[a-z_][\w-]*)/gi)]);
  return { path, classes: [...new Set(found.map(([, name]) => name))] };
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
  const component: Component = { path, uses: [], imports: [], unread: [] };
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const { text: target } = node.moduleSpecifier;
      if (target.startsWith('.') && !node.importClause?.isTypeOnly) {
        component.imports.push(resolved(path, target));
      }
    }
    const value = valueOfClassName(node);
    if (value) {
      const found = namesIn(value);
      if (!found) component.unread.push(`${path}:${lineOf(node)}`);
      else if (found.names.length + found.prefixes.length > 0) {
        component.uses.push({ ...found, line: lineOf(node) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return component;
}

/** The expression given as `className`: as an attribute, in an object of attributes, as a literal to an element of the document. */
function valueOfClassName(node: ts.Node): ts.Expression | null {
  if (ts.isJsxAttribute(node) && node.name.getText() === 'className') {
    const value = node.initializer;
    if (value && ts.isJsxExpression(value)) return value.expression ?? null;
    return value && ts.isStringLiteral(value) ? value : null;
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const { left, right } = node;
    const isGiven = ts.isPropertyAccessExpression(left) && left.name.text === 'className';
    return isGiven && ts.isStringLiteral(right) ? right : null;
  }
  return ts.isPropertyAssignment(node) && node.name.getText() === 'className' ? node.initializer : null;
}
