// Each sheet is put into the cascade layer of its room, so that which rule counts never depends on which file came first: a
// room that composes wins over what it composes. The order of the layers is in app/styles/index.css, the first sheet of the page.

const LAYERS = /** @type {const} */ ([
  [/^app\/styles\//, null], // its sheets name their layers themselves
  [/^app\/ui\//, 'ui'],
  [/^app\/(board|figures|pictures|workbench)\//, 'parts'],
  [/^app\/(pages|shell)\//, 'pages'],
  [/^tools\/gallery\//, 'pages'],
  [/(^|\/)node_modules\//, 'vendor'],
]);

/** The layer of a sheet, by its path from the root; null: it says so itself. */
export function layerOf(path) {
  const found = LAYERS.find(([room]) => room.test(path));
  if (!found) throw new Error(`${path} stands in no room with a layer (tools/vite/layers.mjs)`);
  return found[1];
}

export function layers() {
  let root = '';
  return {
    name: 'layers',
    enforce: /** @type {const} */ ('pre'),
    configResolved(config) {
      root = config.root;
    },
    transform(code, id) {
      const [path] = id.split('?');
      if (!path.endsWith('.css')) return undefined;
      const layer = layerOf(path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path);
      return layer && { code: `@layer ${layer} {\n${code}\n}\n`, map: null };
    },
  };
}
