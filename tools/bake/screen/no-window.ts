/** A window that knows nothing, for modules that look at it as they begin: imported before them. */
const nothing = () => {};

Object.assign(globalThis, {
  window: {
    matchMedia: () => ({ matches: false, addEventListener: nothing, removeEventListener: nothing }),
    location: { hash: '' },
    addEventListener: nothing,
  },
});
