// Library project: the walkthroughs and maps of one project as its list shows them, from rows and summaries.
import type { LibraryRows } from '@/lib/db/library';
import type { Id } from '@/lib/domain/id';
import type { JourneyMap } from '@/lib/domain/journey-map';
import type { Project } from '@/lib/domain/project';
import type { Summary } from '@/lib/domain/summary';
import type { Walkthrough } from '@/lib/domain/walkthrough';

/** A walkthrough as a list shows it. */
export interface RunItem {
  run: Walkthrough;
  persona: string | null;
  /** `undefined` while it is still being summed up. */
  summary: Summary | undefined;
  /** A map that shows this walkthrough and nothing else, else one that shows it among others. */
  mapId: Id | null;
}

export interface MapItem {
  map: JourneyMap;
  /** Touchpoints of its walkthroughs; `undefined` while one of them is still being summed up. */
  touchpoints: number | undefined;
  covers: readonly Id[];
}

export interface OpenProject {
  project: Project;
  runs: readonly RunItem[];
  maps: readonly MapItem[];
}

/** The project `wanted`, else the one that was walked last; `known` are summaries from before, for those just forgotten. */
export function openProject(all: LibraryRows, wanted: Id | null, known: ReadonlyMap<Id, Summary>): OpenProject | null {
  const newest = all.walkthroughs[0]?.projectId;
  const find = (id: Id | null | undefined) => all.projects.find((project) => project.id === id);
  const project = find(wanted) ?? find(newest) ?? all.projects[0];
  if (!project) return null;
  const own = all.maps.filter((map) => map.projectId === project.id);
  const mapOf = mapsByRun(own);
  const summaryOf = (id: Id) => all.summaries.get(id) ?? known.get(id);
  const shown = new Set(all.walkthroughs.map((run) => run.id));
  return {
    project,
    runs: all.walkthroughs
      .filter((run) => run.projectId === project.id)
      .map((run) => ({
        run,
        persona: (run.personaId && all.personas.get(run.personaId)?.name) || null,
        summary: summaryOf(run.id),
        mapId: mapOf.get(run.id)?.id ?? null,
      })),
    maps: own.map((map) => {
      const summaries = map.walkthroughIds.filter((id) => shown.has(id)).map(summaryOf);
      const counts = summaries.map((summary) => summary?.touchpoints);
      return {
        map,
        touchpoints: counts.reduce<number | undefined>(
          (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
          0,
        ),
        covers: summaries.flatMap((summary) => summary?.covers ?? []).slice(0, 3),
      };
    }),
  };
}

/** The map of each walkthrough: one that shows it alone, else one that shows it among others; the newest of them. */
export function mapsByRun(maps: readonly JourneyMap[]): Map<Id, JourneyMap> {
  const mapOf = new Map<Id, JourneyMap>();
  for (const map of maps) {
    for (const id of map.walkthroughIds) {
      const found = mapOf.get(id);
      if (!found || (found.walkthroughIds.length > 1 && map.walkthroughIds.length === 1)) mapOf.set(id, map);
    }
  }
  return mapOf;
}
