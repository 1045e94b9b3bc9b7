// One file for all that the first screen imports. Left to itself the bundler cuts it where later parts share a module with it:
// ten small files, each with a request of its own, which together are larger when compressed.

/** @param {{ getModuleInfo: (id: string) => { isEntry: boolean, importers: readonly string[] } | null }} context */
function isFirst(id, context, seen = new Set()) {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = context.getModuleInfo(id);
  return !!info && (info.isEntry || info.importers.some((importer) => isFirst(importer, context, seen)));
}

/** For `build.rolldownOptions.output.codeSplitting`: modules that the entry imports, directly or not, other than by `import()`. */
export const firstChunk = {
  groups: [{ debugName: 'first', name: (id, context) => (isFirst(id, context) ? 'first' : null) }],
};

// Nearly every function of the first file runs before the first picture. Told so by this comment, Chromium compiles them beside
// the download, in another thread, rather than one by one when they are called: a fifth less work until the picture.
// https://github.com/v8/v8/wiki/Explicit-JavaScript-Compile-Hints

export function eager() {
  return {
    name: 'eager',
    apply: /** @type {const} */ ('build'),
    enforce: /** @type {const} */ ('post'),
    generateBundle: {
      order: /** @type {const} */ ('post'), // the comment counts only on the first line
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !(chunk.isEntry || chunk.name === 'first')) continue;
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
        }
      },
    },
  };
}
