// Map tools: saved views, the review of a map and presenting it, on a real store.
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { instantOfIso } from '@/lib/domain/calendar';
import { MAP_ID } from '@/tests/support/rows';
import { findings } from './mount';
import { openPage } from './open-map-page';

const reminded = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('@/lib/capture/remind', () => ({ keepReminders: reminded }));

/** A field by the name that a screen reader says. */
const field = (root: HTMLElement, name: string): HTMLInputElement => {
  const found = [...root.querySelectorAll<HTMLInputElement>('input')].find(
    (input) => input.ariaLabel === name || input.labels?.[0]?.textContent?.startsWith(name),
  );
  if (!found) throw new Error(`no field ${name}`);
  return found;
};
const press = async (button: HTMLElement | undefined) => {
  if (!button) throw new Error('no such button');
  await userEvent.click(button);
};

test('a view keeps lanes and filter, is shown again, follows what is shown, and goes', async () => {
  const { root, state, db, button } = await openPage();
  await expect.poll(() => button('Views')).toBeTruthy();
  const laneNames = () => [...root.querySelectorAll('tbody tr')].map((row) => row.textContent).join();
  const pains = state.view.value.is === 'map' && state.view.value.rows.lanes.find(({ kind }) => kind === 'pain');
  if (!pains) throw new Error('no lane');
  await state.edit.changeLane(pains, 'hide');
  state.filter.value = { ...state.filter.value, channels: ['web'] };
  await press(button('Views'));
  await userEvent.fill(field(root, 'Name of the view'), 'For the board');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => button('For the board')?.ariaPressed).toBe('true');
  expect(await findings()).toEqual([]);

  await state.edit.changeLane({ ...pains, hidden: true }, 'show');
  state.filter.value = { ...state.filter.value, channels: null };
  await expect.poll(() => button('For the board')?.ariaPressed).toBe('false');
  await expect.poll(laneNames).toContain('Pains');
  await press(button('For the board'));
  await expect.poll(laneNames).not.toContain('Pains');
  expect(state.filter.value.channels).toEqual(['web']);

  state.filter.value = { ...state.filter.value, channels: ['phone'] };
  await press(button('Keep what is shown now as “For the board”'));
  await expect.poll(async () => (await db.savedViews.toArray())[0]?.filter.channels).toEqual(['phone']);
  await press(button('Remove the view “For the board”'));
  await expect.poll(() => button('For the board')).toBeUndefined();
  await state.edit.undo();
  await expect.poll(() => button('For the board')).toBeTruthy();
});

test('a map gets a review day, is reviewed and validated, and says so; each can be taken back', async () => {
  const { root, state, db, button } = await openPage();
  await expect.poll(() => button('No review date')).toBeTruthy();
  const stored = () => db.maps.get(MAP_ID);
  await press(button('No review date'));
  await userEvent.fill(field(root, 'Next review on'), '2020-01-31');
  await expect.poll(async () => (await stored())?.reviewAt).toBe(instantOfIso('2020-01-31'));
  await expect.poll(() => button('Review due')).toBeTruthy();
  expect(reminded).toHaveBeenCalled();
  expect(await findings()).toEqual([]);

  await press(button('Reviewed today'));
  await expect.poll(() => button('Up to date')).toBeTruthy();
  expect((await stored())?.reviewAt).toBeGreaterThan(Date.now());
  await userEvent.fill(field(root, 'Validated by'), 'Customer panel');
  await userEvent.tab();
  await expect.poll(async () => (await stored())?.validatedBy).toBe('Customer panel');
  await expect.poll(() => root.textContent).toContain('Validated on');
  for (let steps = 0; steps < 3; steps += 1) await state.edit.undo();
  expect(await stored()).toMatchObject({ reviewAt: null, reviewedAt: null, validatedBy: null, validatedAt: null });
});

test('a map is presented as a whole and stage by stage, by keys wherever the focus stands', async () => {
  const { root, button } = await openPage();
  await expect.poll(() => button('More')).toBeTruthy();
  await press(button('More'));
  await press(button('Present'));
  const dialog = () => root.querySelector<HTMLDialogElement>('dialog[open]');
  const name = () => dialog()?.querySelector('[role="status"]')?.textContent;
  await expect.poll(name).toBe('The whole journey');
  expect(await findings()).toEqual([]);
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.poll(name).toBe('Research');
  expect([...(dialog()?.querySelectorAll('th[scope="colgroup"]') ?? [])]).toHaveLength(1);
  await press(button('Previous stage'));
  await expect.poll(name).toBe('Awareness');
  await userEvent.keyboard('{End}');
  await expect.poll(name).toBe('Service');
  await userEvent.keyboard('{Escape}');
  await expect.poll(dialog).toBeNull();
});
