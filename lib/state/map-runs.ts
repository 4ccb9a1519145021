// Map runs: the walkthroughs that a map may show, read while somebody chooses among them.
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { liveOver } from '@/lib/db/live';
import { loadProjectRuns, PROJECT_RUN_TABLES, type ProjectRun } from '@/lib/db/project-runs';
import type { Id } from '@/lib/domain/id';

export type { ProjectRun };

export interface MapRuns {
  readonly open: Signal<boolean>;
  /** Of the project, the oldest first; `undefined` until they were read. */
  readonly list: ReadonlySignal<readonly ProjectRun[] | undefined>;
  stop(): void;
}

export function newMapRuns(
  db: Database,
  projectId: ReadonlySignal<Id | undefined>,
  onError: (error: unknown) => void,
): MapRuns {
  const open = signal(false);
  const list = signal<readonly ProjectRun[] | undefined>(undefined);
  const wanted = computed(() => (open.value ? projectId.value : undefined));
  const stop = effect(() => {
    const id = wanted.value;
    list.value = undefined;
    if (id === undefined) return;
    const runs = liveOver(db, PROJECT_RUN_TABLES, () => loadProjectRuns(db, id), onError);
    const ended = runs.value.subscribe((found) => {
      list.value = found;
    });
    return () => {
      ended();
      runs.stop();
    };
  });
  return { open, list, stop };
}
