// Set up a walk: a brief laid under a run that goes on, a persona by name, the words that runs share, and what is offered.
import { beforeEach, describe, expect, test } from 'vitest';
import { loadBriefOffers } from '@/lib/db/brief-offers';
import { chooseBrief } from '@/lib/db/choose-brief';
import { mapOfWalkthrough } from '@/lib/db/maps';
import { setPersona } from '@/lib/db/personas';
import { loadSetupChoices } from '@/lib/db/setup-choices';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { patchRow, write } from '@/lib/db/write';
import { BLANK_BRIEF, type Brief } from '@/lib/domain/brief';
import { BLANK_PERSONA } from '@/lib/domain/persona';
import type { SafeUrl } from '@/lib/domain/safe-url';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { plannedId } from '@/tests/support/checklist';
import { plannedStep } from '@/tests/support/plan-rows';
import { newStore, newTouchpoint, startRun, type TestStore } from './test-store';

let store: TestStore;
let run: Walkthrough;
let brief: Brief;
beforeEach(async () => {
  store = newStore();
  run = await startRun(store.db);
  brief = await addBrief('Buy', 'Ines');
});

const addBrief = (title: string, name: string) =>
  write(store.db, ['personas', 'briefs'], async (pen) => {
    const { projectId } = run;
    const persona = await pen.add('personas', { ...BLANK_PERSONA, projectId, name });
    const plannedSteps = [plannedStep(1, { urlPattern: '/pay' }), plannedStep(2)];
    return pen.add('briefs', { projectId, ...BLANK_BRIEF, title, personaId: persona.id, plannedSteps });
  });
const now = async () => (await store.db.walkthroughs.get(run.id)) as Walkthrough;
const nameOf = async (id: string | null) => (id === null ? null : (await store.db.personas.get(id))?.name);

describe('a brief', () => {
  test('is laid under a run: its persona, and its steps where the addresses say so', async () => {
    const meet = (path: string) =>
      commitTouchpoint(store.db, newTouchpoint(run, { url: `https://a.example${path}` as SafeUrl }), null, null);
    const [home, pay] = [await meet('/'), await meet('/pay')];
    const map = await mapOfWalkthrough(store.db, run);
    await chooseBrief(store.db, run.id, brief.id);
    expect(await now()).toMatchObject({ briefId: brief.id, personaId: brief.personaId });
    expect((await store.db.maps.get(map.id))?.personaId).toBe(brief.personaId);
    expect((await store.db.touchpoints.get(pay.id))?.plannedStepId).toBe(plannedId(1));
    expect((await store.db.touchpoints.get(home.id))?.plannedStepId).toBeNull();
    await chooseBrief(store.db, run.id, null);
    expect(await now()).toMatchObject({ briefId: null, personaId: brief.personaId });
  });
  test('leaves the persona alone that was chosen before', async () => {
    await setPersona(store.db, run.id, 'Ben');
    await chooseBrief(store.db, run.id, brief.id);
    expect(await nameOf((await now()).personaId)).toBe('Ben');
  });
  test('that is gone is refused', async () => {
    await expect(chooseBrief(store.db, run.id, 'gone')).rejects.toMatchObject({ code: 'row-missing' });
  });
  test('is offered, the newest first, unless it or its project is in the trash', async () => {
    const second = await addBrief('Return', 'Ben');
    const titles = async () =>
      (await loadBriefOffers(store.db)).map((offer) => [offer.brief.title, offer.persona?.name]);
    expect(await titles()).toEqual([
      ['Return', 'Ben'],
      ['Buy', 'Ines'],
    ]);
    await patchRow(store.db, 'personas', second.personaId ?? '', { deletedAt: 1 });
    await patchRow(store.db, 'briefs', brief.id, { deletedAt: 1 });
    expect(await titles()).toEqual([['Return', undefined]]);
    await patchRow(store.db, 'projects', run.projectId, { deletedAt: 1 });
    expect(await titles()).toEqual([]);
  });
});

describe('a persona by name', () => {
  test('is the one of the project that is called so', async () => {
    await setPersona(store.db, run.id, 'Ines');
    expect((await now()).personaId).toBe(brief.personaId);
    expect(await store.db.personas.count()).toBe(1);
  });
  test('is renamed where nothing else is of it, and a new one where it is shared', async () => {
    await setPersona(store.db, run.id, 'Ben');
    const own = (await now()).personaId;
    await setPersona(store.db, run.id, 'Ben, 40');
    expect([(await now()).personaId, await nameOf(own)]).toEqual([own, 'Ben, 40']);
    await setPersona(store.db, run.id, 'Ines');
    await setPersona(store.db, run.id, 'Ines, 34');
    expect(await nameOf(brief.personaId)).toBe('Ines');
    expect(await nameOf((await now()).personaId)).toBe('Ines, 34');
  });
});

test('what a run can be set up with: the words of the newest runs first, each once', async () => {
  await patchRow(store.db, 'walkthroughs', run.id, { customerId: 'calm-owl-12', wave: 'Q3', shopper: 'Ann' });
  store.pass(1_000);
  const second = await startRun(store.db);
  await patchRow(store.db, 'walkthroughs', second.id, { customerId: 'calm-owl-12', wave: 'Q4', shopper: '' });
  const { briefs, personas, words } = await loadSetupChoices(store.db, run.projectId);
  expect([briefs.map(({ title }) => title), personas.map(({ name }) => name)]).toEqual([['Buy'], ['Ines']]);
  expect(words).toEqual({ shopper: ['Ann'], customerId: ['calm-owl-12'], wave: ['Q4', 'Q3'], variant: [] });
});
