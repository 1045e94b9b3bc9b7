// A sheet that did not arrive is fetched anew when its part is. Vite's loader counts a sheet that failed once as one that is there,
// and on the next attempt the part would be drawn without it. (The other half, the dead link element, is app/late/late.ts.)

const HELPER = '\0vite/preload-helper.js';
/** Where a failure is remembered: the one assignment before the one `throw err`. */
const REMEMBERED = /seen\[href\] = void 0;(\s*throw err;)/;

/**
 * The loader's code, so that it forgets failures.
 *
 * @param {string} code
 * @returns {string}
 */
export function forgetful(code) {
  if (!REMEMBERED.test(code))
    throw new Error('Vite’s loader has changed: does it still remember failed sheets?');
  return code.replace(REMEMBERED, 'delete seen[href];$1');
}

export function sheetsAgain() {
  return {
    name: 'sheets-again',
    apply: /** @type {const} */ ('build'),
    transform: {
      filter: { id: new RegExp(`^${HELPER}`) },
      handler: (code) => ({ code: forgetful(code), map: null }),
    },
  };
}
