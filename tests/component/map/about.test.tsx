// What stands over the map: actor, scenario, expectations, owner and kind; edited in place, folded, and read-only in files.
import { signal } from '@preact/signals';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AboutBar } from '@/components/map/AboutBar';
import { MapAbout } from '@/components/map/MapAbout';
import { aboutMap } from '@/lib/domain/about-map';
import { BLANK_PERSONA } from '@/lib/domain/persona';
import { idOf, journeyMapRow, mapRows, PROJECT_ID, rowFields } from '@/tests/support/rows';
import { findings, mount, unmount } from './mount';
import { recordedEdit } from './recorded-edit';

afterEach(unmount);

const persona = (n: number, name: string) => ({
  ...rowFields(idOf('persona', n)),
  ...BLANK_PERSONA,
  projectId: PROJECT_ID,
  name,
  segment: 'First-time buyers',
  quote: 'I want it by Friday.',
});

function rowsOf() {
  const rows = mapRows({ runs: 3 });
  const [mara, tom] = [persona(1, 'Mara'), persona(2, 'Tom')];
  return {
    ...rows,
    personas: [mara, tom],
    map: { ...rows.map, personaId: mara.id, scenario: 'The kettle broke.' },
  };
}
const open = async (rows: ReturnType<typeof mapRows>, maps = [rows.map]) => {
  const { edit, calls } = recordedEdit();
  const beside = { id: signal<string | null>(null), newFuture: async () => void calls.push(['newFuture']) };
  const root = await mount(<AboutBar rows={rows} maps={maps} edit={edit} beside={beside} />);
  return { root, calls, beside };
};
const press = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent?.trim() === name)?.click();

test('says who walks, why, expecting what, and who answers for it', async () => {
  const { root, calls } = await open(rowsOf());
  const parts = [...root.querySelectorAll('dt')].map((term) => [
    term.textContent,
    term.nextElementSibling?.textContent,
  ]);
  expect(parts).toEqual([
    ['Actor', 'MMara Customer · First-time buyersI want it by Friday.'],
    ['Scenario', 'The kettle broke.'],
    ['Expectations', 'What does the customer expect?'],
    ['Owner', 'Who answers for this map?Current state · 3 walkthroughs'],
  ]);
  expect(await findings()).toEqual([]);
  press('Who answers for this map?');
  await userEvent.keyboard('Shop team{Enter}');
  root.querySelector<HTMLElement>('[aria-label^="Actor: Mara"]')?.focus();
  await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
  expect(calls).toEqual([
    ['say', 'owner', 'Shop team'],
    ['chooseActor', idOf('persona', 2)],
  ]);
});

test('is folded where there is nothing to say, and by a key', async () => {
  const { root } = await open(mapRows());
  expect(root.querySelector('dl')).toBeNull();
  press('About this map');
  await expect.poll(() => root.querySelectorAll('dt').length).toBe(4);
});

test('the kind of the map is chosen from all five, and a map of the future begins here', async () => {
  const { calls } = await open(rowsOf());
  press('Current state');
  await expect.poll(() => document.querySelectorAll('[role="menuitemradio"]').length).toBe(5);
  expect(await findings()).toEqual([]);
  press('Service blueprint');
  press('Current state');
  await expect.poll(() => document.querySelectorAll('[role="menuitem"]').length).toBe(1);
  press('New future-state map from this one');
  expect(calls).toEqual([['changeKind', 'blueprint'], ['newFuture']]);
});

test('a copied map is shown beside the one that it comes from', async () => {
  const rows = rowsOf();
  const origin = journeyMapRow({ id: idOf('map', 7), name: 'Today' });
  rows.map = { ...rows.map, copiedFromId: origin.id };
  const { beside } = await open(rows, [rows.map, origin]);
  press('Show beside');
  await expect.poll(() => document.querySelectorAll('[role="menuitemradio"]').length).toBe(2);
  document.querySelector<HTMLElement>('[role="menuitemradio"]')?.click();
  expect(beside.id.value).toBe(origin.id);
});

test('in a file it is read only', async () => {
  const root = await mount(<MapAbout about={aboutMap(rowsOf())} />);
  expect(root.querySelectorAll('button')).toHaveLength(0);
  expect(root.textContent).toContain('I want it by Friday.');
  expect(await findings()).toEqual([]);
});
