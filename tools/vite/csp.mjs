// The built page's Content Security Policy, in the page itself: a static host sends no headers of ours. Only there: Vite's
// development server puts scripts and styles into the page.

import { createHash } from 'node:crypto';

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'", // the fast kernels are WebAssembly
  'style-src': "'self'",
  'img-src': "'self' blob: data:", // the person's own pictures; small drawings in style sheets
  'font-src': "'self'",
  'connect-src': "'self'", // the photographs and the kernels
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // No text becomes code or markup. The one policy is for the addresses of workers: kernels/runtime/own-scripts.ts.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

/** Of the page as one file: from the network nothing at all, not even from its own origin. */
export const ONE_FILE = {
  ...POLICY,
  'script-src': "'wasm-unsafe-eval'",
  'style-src': '',
  'img-src': 'blob: data:',
  'font-src': 'data:',
  'connect-src': 'data:',
  'worker-src': 'blob:',
  'manifest-src': "'none'",
  // And one for the script that is unpacked, which passes by its hash besides: tools/single/open.ts.
  'trusted-types': 'default one-file',
};

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What stands between the tags in a page: of scripts only those that run. */
const inlineIn = (html, tag) =>
  [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, text]) => text);

/**
 * The policy of a page, which also lets pass, each by its hash, the scripts and sheets that stand in it.
 * @param {string} html
 * @param {Record<string, string>} policy
 * @param {{ scripts?: string[], sheets?: string[] }} later what the page itself puts there
 */
export function policyOf(html, policy = POLICY, { scripts = [], sheets = [] } = {}) {
  const own = {
    'script-src': [...inlineIn(html, 'script'), ...scripts],
    'style-src': [...inlineIn(html, 'style'), ...sheets],
  };
  return Object.entries(policy)
    .map(([directive, sources]) =>
      [directive, sources, ...(own[directive] ?? []).map(hashOf)].filter(Boolean).join(' '),
    )
    .join('; ');
}

/** The page with its policy in it: after the character set, which must stand in the first kilobyte, and before anything that loads. */
export const withPolicy = (html, policy) =>
  html.replace(
    /(<meta charset[^>]*>)/,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );

export function csp() {
  return {
    name: 'csp',
    apply: /** @type {const} */ ('build'),
    transformIndexHtml: {
      order: /** @type {const} */ ('post'),
      /** @param {string} html */
      handler: (html) => withPolicy(html, policyOf(html)),
    },
  };
}
