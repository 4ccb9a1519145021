// Chunk of: which file of the build a module goes into, so that a page starts with a handful of files and not with forty.

interface Graph {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null;
}

/** Pages that are waited for most, the leanest first. */
const SHARERS = ['sidepanel', 'map', 'library'];

/**
 * One file for what the side panel shares with any other page, one for what else the map shares, one for what else the
 * library shares; all other modules, and everything that is loaded when it is used, are left to the bundler. A file costs a
 * page 2 to 3 ms at its start, whatever its size.
 */
export function chunkOf(id: string, graph: Graph): string | undefined {
  const pages = pagesOf(id, graph);
  if (pages.length < 2) return undefined;
  const first = SHARERS.find((name) => pages.some((page) => page.includes(`/${name}/`)));
  return first && `${first}-shared`;
}

/** The pages that load a module at their start. */
function pagesOf(id: string, { getModuleInfo }: Graph): string[] {
  const found = new Set([id]);
  for (const each of found) for (const importer of getModuleInfo(each)?.importers ?? []) found.add(importer);
  return [...found].filter((each) => getModuleInfo(each)?.isEntry);
}
