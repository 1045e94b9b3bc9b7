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
};

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What stands between the tags in a page: of scripts only those that run. */
const inlineIn = (html, tag) =>
  [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, text]) => text);

/** The policy of a page, which also lets pass, each by its hash, the scripts and sheets that stand in it. */
export function policyOf(html) {
  const own = { 'script-src': inlineIn(html, 'script'), 'style-src': inlineIn(html, 'style') };
  return Object.entries(POLICY)
    .map(([directive, sources]) => [directive, sources, ...(own[directive] ?? []).map(hashOf)].join(' '))
    .join('; ');
}

export function csp() {
  return {
    name: 'csp',
    apply: /** @type {const} */ ('build'),
    transformIndexHtml: {
      order: /** @type {const} */ ('post'),
      /** @param {string} html */
      handler: (html) =>
        // After the character set, which must stand in the first kilobyte, and before anything that loads.
        html.replace(
          /(<meta charset[^>]*>)/,
          `$1\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(html)}" />`,
        ),
    },
  };
}
