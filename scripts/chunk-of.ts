// Chunk of: which file of the build a module goes into, so that a page starts with a handful of files and not with forty.

interface Graph {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null;
}

/**
 * `base` for what the side panel shares with other pages, `pages` for what only others share; all else, and everything that
 * is loaded when it is used, is left to the bundler. Each file costs a page 2 to 3 ms at its start, whatever its size.
 */
export function chunkOf(id: string, graph: Graph): string | undefined {
  const pages = pagesOf(id, graph);
  if (pages.size < 2) return undefined;
  return [...pages].some((page) => page.includes('/sidepanel/')) ? 'base' : 'pages';
}

/** The pages that load a module at their start. */
function pagesOf(id: string, { getModuleInfo }: Graph): Set<string> {
  const found = new Set([id]);
  for (const each of found) for (const importer of getModuleInfo(each)?.importers ?? []) found.add(importer);
  return new Set([...found].filter((each) => getModuleInfo(each)?.isEntry));
}
