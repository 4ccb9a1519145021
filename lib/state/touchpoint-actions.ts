// Touchpoint actions: what the card and the list of the panel can do to touchpoints and their findings.

import { showStanding } from '@/lib/capture/announce';
import type { Database } from '@/lib/db/database';
import { setEvidence } from '@/lib/db/evidence';
import { addFinding } from '@/lib/db/findings';
import { checkSpace } from '@/lib/db/space';
import { type ListField, loadTags, toggleInList } from '@/lib/db/tags';
import { commitTouchpoint, moveTouchpoint, type NewPicture, replacePicture } from '@/lib/db/touchpoints';
import { type Patch, patchRow } from '@/lib/db/write';
import { AppError } from '@/lib/domain/app-error';
import type { Channel } from '@/lib/domain/channel';
import type { Finding, FindingKind } from '@/lib/domain/finding';
import { STAGE_TEMPLATES, type StageTemplateId } from '@/lib/domain/stage';
import type { EvidenceStatus, Timing, Touchpoint } from '@/lib/domain/touchpoint';
import type { Text } from '@/lib/text/text';
import type { Attempt } from './error-reporter';
import type { PanelData } from './panel-data';
import { lookAtFiles } from './panel-files';
import { stageTexts } from './stage-texts';
import type { Toasts } from './toasts';

export interface Elsewhere {
  title: string;
  channel: Channel;
  doing: string;
  /** How long it took; `null` when nobody said. */
  time: Timing | null;
  /** Whether a clock runs from now on. */
  ticking: boolean;
  /** The first picture among them becomes that of the touchpoint. */
  files: readonly File[];
}

export interface TouchpointActions {
  patch(id: string, patch: Patch<'touchpoints'>): Promise<void>;
  /** Rates, or with `null` takes the rating back. */
  rate(id: string, field: 'emotion' | 'expectation' | 'engagement', value: number | null): Promise<void>;
  /** Puts a value into a list of the touchpoint, or takes it out. */
  toggle<Field extends ListField>(id: string, field: Field, value: Touchpoint[Field][number]): Promise<void>;
  /** The tags of the project, those used most first. */
  knownTags(): Promise<readonly string[]>;
  /** What was validated says by whom and when; an undo is offered where that is taken back. */
  setEvidence(id: string, evidence: EvidenceStatus): Promise<void>;
  /** Deletes into the trash, with an undo in the toast. */
  remove(touchpoint: Touchpoint): Promise<void>;
  move(id: string, index: number): Promise<void>;
  addFinding(touchpoint: Touchpoint, kind: FindingKind): Promise<void>;
  patchFinding(id: string, patch: Patch<'findings'>): Promise<void>;
  /** Deletes into the trash; an undo is offered unless nothing was ever `typed` or saved in it. */
  removeFinding(finding: Finding, typed: string): Promise<void>;
  /** Rejects with an AppError, for the form to show beside the picture. */
  addElsewhere(elsewhere: Elsewhere): Promise<void>;
  replacePicture(id: string, picture: Blob): Promise<void>;
  /** By name, one that there is or a new one; an empty name takes the persona off. Rejects with an AppError, for the dialog to show. */
  setPersona(name: string): Promise<void>;
  /** Replaces the stages of the whole project, with an undo in the toast. Rejects with an AppError. */
  setStages(template: StageTemplateId): Promise<void>;
}

interface Context {
  toasts: Toasts;
  attempt: Attempt;
  t: () => Text;
  data: PanelData;
}

export function newTouchpointActions(db: Database, { toasts, attempt, t, data }: Context): TouchpointActions {
  const offerUndo = (text: string, undo: () => Promise<unknown>) =>
    toasts.show(text, { action: { label: t()('action.undo'), run: () => void attempt(undo) } });

  return {
    patch: (id, patch) => attempt(() => patchRow(db, 'touchpoints', id, patch)),
    rate: (id, field, value) =>
      attempt(() => {
        const scale = field === 'engagement' ? ('engagement' as const) : ('emotion' as const);
        const rating = value === null ? null : { scale, value, at: db.platform.now() };
        return patchRow(db, 'touchpoints', id, { [field]: rating });
      }),
    toggle: (id, field, value) => attempt(() => toggleInList(db, id, field, value)),
    async knownTags() {
      const projectId = data.run.value?.walkthrough.projectId;
      return projectId === undefined ? [] : loadTags(db, projectId);
    },
    setEvidence: (id, evidence) =>
      attempt(async () => {
        const undo = await setEvidence(db, id, evidence);
        if (undo.evidence === 'validated' && evidence !== 'validated') {
          offerUndo(t()('said.validation-gone'), () => patchRow(db, 'touchpoints', id, undo));
        }
      }),
    remove: (touchpoint) =>
      attempt(async () => {
        await patchRow(db, 'touchpoints', touchpoint.id, { deletedAt: db.platform.now() });
        await showStanding(db);
        offerUndo(t()('touchpoint.deleted'), async () => {
          await patchRow(db, 'touchpoints', touchpoint.id, { deletedAt: null });
          await showStanding(db);
        });
      }),
    move: (id, index) =>
      attempt(async () => {
        const undo = await moveTouchpoint(db, id, index);
        offerUndo(t()('touchpoint.moved', { n: index + 1 }), undo);
      }),
    addFinding: (touchpoint, kind) => attempt(() => addFinding(db, touchpoint, kind)),
    patchFinding: (id, patch) => attempt(() => patchRow(db, 'findings', id, patch)),
    removeFinding: (finding, typed) =>
      attempt(async () => {
        const undo = await patchRow(db, 'findings', finding.id, { deletedAt: db.platform.now() });
        // The row as it is now: what was typed may be saved and not yet have come back to the screen.
        const saved = await db.findings.get(finding.id);
        if (saved?.text || typed) offerUndo(t()('finding.removed'), () => patchRow(db, 'findings', finding.id, undo));
      }),
    async addElsewhere({ title, channel, doing, time, ticking, files }) {
      const walkthroughId = data.run.value?.walkthrough.id;
      if (!walkthroughId) throw new AppError('no-walkthrough');
      const { picture, attachments } = await lookAtFiles(files, true);
      const at = db.platform.now();
      const clock = ticking ? { elapsed: 0, runningSince: at } : null;
      const touchpoint = { walkthroughId, at, title, url: null, channel, facts: null, doing, time, clock };
      await commitTouchpoint(db, touchpoint, picture, null, { files: attachments });
      data.select(null);
      await showStanding(db);
    },
    replacePicture: (id, picture) =>
      attempt(async () => {
        const added = await addedPicture(picture);
        await checkSpace(added.size);
        await replacePicture(db, id, added);
      }),
    async setPersona(name) {
      const run = data.run.value;
      if (!run) throw new AppError('no-walkthrough');
      const { setPersona } = await import('@/lib/db/personas');
      await setPersona(db, run.walkthrough.id, name);
    },
    async setStages(template) {
      const run = data.run.value;
      if (!run) throw new AppError('no-walkthrough');
      const stages = stageTexts(STAGE_TEMPLATES[template], t());
      const [{ applyStageTemplate }, { newTrail, takeBack }] = await Promise.all([
        import('@/lib/db/stages'),
        import('@/lib/db/revert'),
      ]);
      const deed = await applyStageTemplate(db, run.walkthrough.projectId, stages);
      offerUndo(t()('setup.stages-replaced'), () => takeBack(db, deed, newTrail()));
    },
  };
}

/** Loaded with the first picture that somebody brings. */
async function addedPicture(picture: Blob): Promise<NewPicture> {
  const { makeAddedPicture } = await import('@/lib/capture/added-picture');
  return makeAddedPicture(picture);
}
