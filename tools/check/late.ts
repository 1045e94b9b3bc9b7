// Where the app fetches code: only within `late` and what is made with it. Read by late.test.ts.
import ts from 'typescript';

const DOORS = new Set(['late', 'latePart', 'lateOver', 'latePage']);

/** Whether a node stands in an argument of a call of one of the doors. */
function isWithin(node: ts.Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    const isArgument = ts.isCallExpression(parent) && parent.expression !== at;
    if (isArgument && ts.isIdentifier(parent.expression) && DOORS.has(parent.expression.text)) return true;
  }
  return false;
}

/** What a file fetches past `late`: its words and where, or that it takes `lazy` from React. */
export function bareFetches(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const complain = (node: ts.Node) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(
      `${file}:${line + 1}: ${node.getText()}; fetch it with late() of app/late/late.ts, or latePart()`,
    );
  };
  const visit = (node: ts.Node): void => {
    const isFetch = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    if (isFetch && !isWithin(node)) complain(node);
    if (ts.isImportSpecifier(node) && (node.propertyName ?? node.name).text === 'lazy') complain(node);
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'lazy') complain(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
