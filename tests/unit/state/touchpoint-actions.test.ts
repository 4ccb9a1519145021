// Touchpoint actions: what is removed or replaced can be taken back; a persona can be named, renamed and taken off.
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test } from 'vitest';
import { addFinding } from '@/lib/db/findings';
import { mapOfWalkthrough } from '@/lib/db/maps';
import { loadStages } from '@/lib/db/projects';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { patchRow } from '@/lib/db/write';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { PanelData } from '@/lib/state/panel-data';
import { newToasts, type Toasts } from '@/lib/state/toasts';
import { newTouchpointActions, type TouchpointActions } from '@/lib/state/touchpoint-actions';
import { loadText } from '@/lib/text/text';
import { newStore, newTouchpoint, startRun, type TestStore } from '../db/test-store';

let store: TestStore;
let run: Walkthrough;
let toasts: Toasts;
let actions: TouchpointActions;
beforeEach(async () => {
  store = newStore();
  run = await startRun(store.db);
  toasts = newToasts();
  const t = await loadText('en');
  const data = { run: signal({ walkthrough: run }) } as unknown as PanelData;
  const attempt = async (action: () => Promise<unknown>) => void (await action());
  actions = newTouchpointActions(store.db, { toasts, attempt, t: () => t, data });
});

/** Presses Undo in the newest toast and waits for what it does. */
async function undo(done: () => Promise<void>): Promise<void> {
  toasts.list.value.at(-1)?.action?.run();
  await expect.poll(() => done().then(() => 'done', String)).toBe('done');
}

describe('a removed finding', () => {
  const newFinding = async () =>
    addFinding(store.db, await commitTouchpoint(store.db, newTouchpoint(run), null, null), 'pain');
  const stored = async (id: string) => (await store.db.findings.get(id))?.deletedAt;

  test.each([
    ['saved', 'Slow', 'Slow'],
    ['only just typed', '', 'Slow'],
    ['just emptied', 'Slow', ''],
  ])('comes back by Undo when its text was %s', async (_, text, typed) => {
    const finding = await newFinding();
    await patchRow(store.db, 'findings', finding.id, { text });
    await actions.removeFinding(finding, typed);
    expect(await stored(finding.id)).not.toBeNull();
    await undo(async () => expect(await stored(finding.id)).toBeNull());
  });

  test('is not worth a word when it was empty', async () => {
    await actions.removeFinding(await newFinding(), '');
    expect(toasts.list.value).toEqual([]);
  });
});

test('replaced stages come back by Undo', async () => {
  const names = async () => (await loadStages(store.db, run.projectId)).map((stage) => stage.name);
  const before = await names();
  await actions.setStages('onboarding');
  expect(await names()).toHaveLength(5);
  await undo(async () => expect(await names()).toEqual(before));
});

describe('a persona', () => {
  const now = async () => {
    const { personaId } = (await store.db.walkthroughs.get(run.id)) as Walkthrough;
    const map = await mapOfWalkthrough(store.db, run);
    const persona = personaId === null ? undefined : await store.db.personas.get(personaId);
    return [persona?.name ?? null, map.personaId === personaId];
  };

  test('is named, renamed and taken off, in the maps too', async () => {
    await mapOfWalkthrough(store.db, run);
    await actions.setPersona('Ines');
    expect(await now()).toEqual(['Ines', true]);
    await actions.setPersona('Ben');
    expect(await now()).toEqual(['Ben', true]);
    await actions.setPersona('');
    expect(await now()).toEqual([null, true]);
  });

  test('is made once, however often Done was pressed', async () => {
    await Promise.all([actions.setPersona('Ines'), actions.setPersona('Ines')]);
    expect(await store.db.personas.count()).toBe(1);
  });
});
