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
