// Import target: the project and the walkthrough that an import goes into, there already or made for it.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { latestProject } from '@/lib/db/projects';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import { cleanLine, kept } from '@/lib/domain/row';
import { STAGE_TEMPLATES } from '@/lib/domain/stage';
import type { Bringing } from '@/lib/import/add-touchpoints';
import type { Text } from '@/lib/text/text';
import { stageTexts } from './stage-texts';

export interface Named {
  id: Id;
  name: string;
}

export interface ImportTarget {
  readonly projects: ReadonlySignal<readonly Named[]>;
  /** `null`: a new one. */
  readonly projectId: Signal<Id | null>;
  readonly projectName: Signal<string>;
  /** Walkthroughs of the chosen project that can still be added to, the newest first. */
  readonly runs: ReadonlySignal<readonly Named[]>;
  /** `null`: a new one. */
  readonly runId: Signal<Id | null>;
  readonly runName: Signal<string>;
  /** Reads what is there, and proposes a new walkthrough of that name in the project that was made last. */
  begin(runName: string): Promise<void>;
  /** What was chosen, as it is written. */
  chosen(): Pick<Bringing, 'project' | 'into'>;
}

interface Run extends Named {
  projectId: Id;
}

export function newImportTarget(db: Database, text: () => Text): ImportTarget {
  const projects = signal<readonly Named[]>([]);
  const all = signal<readonly Run[]>([]);
  const projectId = signal<Id | null>(null);
  const runId = signal<Id | null>(null);
  const [projectName, runName] = [signal(''), signal('')];
  const runs = computed(() => all.value.filter((run) => run.projectId === projectId.value));
  const line = (name: string, otherwise: string) => cutText(cleanLine(name), 500) || otherwise;
  return {
    projects,
    projectId,
    projectName,
    runs,
    runId,
    runName,
    async begin(name) {
      const [latest, projectRows, runRows] = await Promise.all([
        latestProject(db),
        db.projects.toArray(),
        db.walkthroughs.toArray(),
      ]);
      projects.value = kept(projectRows).reverse();
      all.value = kept(runRows)
        .filter(({ state }) => state !== 'final')
        .sort((a, b) => b.startedAt - a.startedAt);
      projectId.value = latest?.id ?? null;
      projectName.value = '';
      runId.value = null;
      runName.value = cutText(cleanLine(name), 500);
    },
    chosen() {
      const stages = stageTexts(STAGE_TEMPLATES.decision, text());
      const there = runs.value.find(({ id }) => id === runId.value);
      return {
        project:
          projectId.value === null
            ? { name: line(projectName.value, text()('library.new-project-name')), stages }
            : { id: projectId.value },
        into: there ? { runId: there.id } : { name: line(runName.value, text()('untitled')) },
      };
    },
  };
}
