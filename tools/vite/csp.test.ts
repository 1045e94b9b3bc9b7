import { expect, test } from 'vitest';
import { ONE_FILE, policyOf, withPolicy } from './csp.mjs';

const PAGE =
  '<meta charset="utf-8" /><style>a{}</style><script>go()</script><script type="text/plain">cells</script>';
/** SHA-256 in base64, computed with openssl. */
const SHEET = 'X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';

const rulesOf = (policy: string) =>
  Object.fromEntries(
    policy.split('; ').map((rule): [string, string[]] => {
      const [name, ...sources] = rule.split(' ');
      return [name, sources];
    }),
  );

for (const [name, policy] of [
  ['of the page', policyOf(PAGE)],
  ['of the one file', policyOf(PAGE, ONE_FILE, { scripts: ['late()'] })],
] as const)
  test(`the policy ${name} lets no text become code or markup, and names no other place`, () => {
    const rules = rulesOf(policy);
    expect(rules['default-src']).toEqual(["'none'"]);
    expect(rules['require-trusted-types-for']).toEqual(["'script'"]);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|strict-dynamic/);
    expect(rules['script-src']).toContain("'wasm-unsafe-eval'");
    for (const directive of ['base-uri', 'form-action']) expect(rules[directive]).toEqual(["'none'"]);
  });

test('what stands in a page passes by its hash, and a block of data is none of it', () => {
  const rules = rulesOf(policyOf(PAGE));
  expect(rules['style-src']).toEqual(["'self'", `'sha256-${SHEET}'`]);
  expect(rules['script-src'].filter((source) => source.startsWith("'sha256-"))).toHaveLength(1);
});

test('the one file may connect to nothing that a network could answer', () => {
  const rules = rulesOf(policyOf(PAGE, ONE_FILE));
  const sources = Object.entries(rules)
    .filter(([name]) => name.endsWith('-src'))
    .flatMap(([, list]) => list);
  expect(
    sources.filter((source) => !/^'(none|wasm-unsafe-eval|sha256-.*)'$|^(blob|data):$/.test(source)),
  ).toEqual([]);
  expect(rules['script-src']).not.toContain('blob:');
});

test('the policy stands in the page before anything that loads', () => {
  expect(withPolicy(PAGE, "default-src 'none'")).toMatch(
    /^<meta charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'" \/><style>/,
  );
});
