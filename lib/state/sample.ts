// Sample: opens the sample journey as a map, adding it where there is none, and takes it away again.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { live } from '@/lib/db/live';
import { loadSampleProject } from '@/lib/db/projects';
import { restore, trash } from '@/lib/db/trash';
import { STAGE_TEMPLATES } from '@/lib/domain/stage';
import type { Appearance } from './appearance';
import { newAttempt } from './error-reporter';
import { stageTexts } from './stage-texts';
import type { Toasts } from './toasts';

export interface Sample {
  /** Whether the sample is in the library; `undefined` until that was read. */
  readonly there: ReadonlySignal<boolean | undefined>;
  readonly opening: ReadonlySignal<boolean>;
  /** Shows the sample's map in this tab. */
  open(): Promise<void>;
  /** Puts the sample into the trash. */
  remove(): Promise<void>;
}

export function newSample(db: Database, appearance: Appearance, toasts: Toasts): Sample {
  const t = () => appearance.speech.value.t;
  const attempt = newAttempt(toasts, t);
  const there = live(
    async () => (await loadSampleProject(db)) !== undefined,
    (error) => void attempt(() => Promise.reject(error)),
  );
  const opening = signal(false);
  return {
    there: there.value,
    opening,
    async open() {
      if (opening.value) return;
      opening.value = true;
      await attempt(async () => {
        const { openSample } = await import('@/lib/sample/add-sample');
        const { language } = appearance.speech.value;
        const mapId = await openSample(db, language, stageTexts(STAGE_TEMPLATES.purchase, t()));
        location.assign(`/map.html?map=${mapId}`);
      });
      opening.value = false;
    },
    remove: () =>
      attempt(async () => {
        const project = await loadSampleProject(db);
        if (!project) return;
        await trash(db, 'projects', project.id);
        toasts.show(t()('welcome.sample.removed'), {
          action: { label: t()('action.undo'), run: () => void attempt(() => restore(db, 'projects', project.id)) },
        });
      }),
  };
}
