import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NO_FILTER } from '@/lib/domain/journey-map';
import { idOf, MAP_ID, mapRows } from '@/tests/support/rows';
import { findings } from './mount';
import { openPage } from './open-map-page';

describe('MapPage', () => {
  test('edits are overrides: the run stays as it was, Ctrl+Z and Ctrl+Shift+Z go back and forth', async () => {
    const { db, cell } = await openPage();
    const key = `${idOf('tp', 1)}/doing`;
    await expect.poll(() => cell(key)).not.toBeNull();
    await userEvent.click(cell(key) as HTMLElement);
    await userEvent.keyboard('Looks away{Enter}');
    await expect.poll(() => db.overrides.filter((row) => row.deletedAt === null).count()).toBe(1);
    expect((await db.touchpoints.get(idOf('tp', 1)))?.doing).toBe('Taps the picture');
    await expect.poll(() => cell(`${key}/mark`)).not.toBeNull();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => cell(key)?.textContent).toBe('Taps the picture');
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await expect.poll(() => cell(key)?.textContent).toBe('Looks away');
  });

  test('a finding that is added again is the same row, with its words', async () => {
    const { db, state } = await openPage();
    const words = async () => {
      const rows = await db.findings.where('touchpointId').equals(idOf('tp', 1)).toArray();
      return rows.filter((row) => row.text === 'Too loud').map((row) => [row.id, row.deletedAt === null] as const);
    };
    await state.edit.addFinding(idOf('tp', 1), 'pain', 'Too loud');
    const [[id] = []] = await words();
    await state.edit.undo();
    expect(await words()).toEqual([[id, false]]);
    await state.edit.redo();
    expect(await words()).toEqual([[id, true]]);
  });

  test('a toast offers to undo for as long as its step is the last one', async () => {
    const { state, toasts } = await openPage();
    const column = state.view.value.is === 'map' ? state.view.value.placed.columns[1] : undefined;
    if (!column) throw new Error('no second column');
    await state.edit.moveToStage([column.id], idOf('stage', 5));
    expect(toasts.list.value).toHaveLength(1);
    await state.edit.rename('Coffee');
    expect(toasts.list.value).toHaveLength(0);
  });

  test('a step moves to another stage and keeps the focus on its menu', async () => {
    const { cell, stageOf, db } = await openPage();
    const menu = `${idOf('tp', 2)}/menu`;
    await expect.poll(() => cell(menu)).not.toBeNull();
    cell(menu)?.focus();
    await userEvent.keyboard('{Enter}{End}{Enter}');
    await expect.poll(() => stageOf('Compares models')).toBe(idOf('stage', 5));
    await expect.poll(() => (document.activeElement as HTMLElement).dataset.focus).toBe(menu);
    expect((await db.touchpoints.get(idOf('tp', 2)))?.stageId).toBe(idOf('stage', 2));
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => stageOf('Compares models')).toBe(idOf('stage', 2));
  });

  test('evidence: previous and next, missing pixels, Esc gives the focus back', async () => {
    const { cell, root, state } = await openPage();
    const snapshot = `${idOf('tp', 2)}/snapshot`;
    await expect.poll(() => cell(snapshot)).not.toBeNull();
    await userEvent.click(cell(snapshot) as HTMLElement);
    const panel = () => root.querySelector('aside');
    expect(panel()?.textContent).toContain('Research · step 2 of 12');
    expect(panel()?.textContent).toContain('gap −2');
    expect(panel()?.textContent).toContain('1.9 sec measured');
    await expect.poll(() => panel()?.querySelector('img')?.src).toMatch(/^blob:/);
    await expect.poll(() => state.evidence.picture.value.status).toBe('ready');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => panel()?.textContent).toContain('Picture missing');
    expect(await findings()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(panel()).toBeNull();
    expect((document.activeElement as HTMLElement).dataset.focus).toBe(`${idOf('tp', 1)}/snapshot`);
  });

  test('redraws when another context writes', async () => {
    const { db, cell } = await openPage();
    await expect.poll(() => cell(`${idOf('tp', 3)}/doing`)).not.toBeNull();
    await db.touchpoints.update(idOf('tp', 3), { doing: 'Reads two reviews' });
    await expect.poll(() => cell(`${idOf('tp', 3)}/doing`)?.textContent).toBe('Reads two reviews');
  });

  test('a template replaces the stages, and undo brings them back', async () => {
    const { root, button, stageOf } = await openPage();
    await expect.poll(() => button('More')).toBeTruthy();
    const stages = () => [...root.querySelectorAll('th[scope="colgroup"]')].length;
    await userEvent.click(button('More') as HTMLElement);
    await userEvent.click(button('Stages…') as HTMLElement);
    expect(root.querySelector('dialog')?.textContent).toContain('You can undo this');
    await userEvent.click(button('Use these stages') as HTMLElement);
    await expect.poll(stages).toBe(6);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(stages).toBe(5);
    expect(stageOf('Pays')).toBe(idOf('stage', 3));
  });

  test('a move on the map follows new stages, and comes back with them', async () => {
    const { state, stageOf } = await openPage();
    await expect.poll(() => state.view.value.is).toBe('map');
    const column = state.view.value.is === 'map' ? state.view.value.placed.columns[1] : undefined;
    if (!column) throw new Error('no second column');
    await state.edit.moveToStage([column.id], idOf('stage', 5));
    await expect.poll(() => stageOf('Compares models')).toBe(idOf('stage', 5));
    await state.edit.applyTemplate('support');
    await expect.poll(() => stageOf('Compares models')).not.toBe(idOf('stage', 5));
    expect(stageOf('Compares models')).toBe(stageOf('Gets a voucher'));
    await state.edit.undo();
    await expect.poll(() => stageOf('Compares models')).toBe(idOf('stage', 5));
  });

  test('the table twin has a row for each touchpoint', async () => {
    const { root, button } = await openPage();
    await expect.poll(() => button('More')).toBeTruthy();
    await userEvent.click(button('More') as HTMLElement);
    await userEvent.click(button('Table') as HTMLElement);
    const rows = root.querySelectorAll('dialog tbody tr');
    expect(rows).toHaveLength(12);
    expect(rows[4]?.textContent).toContain('The other shop has it too');
    expect(await findings()).toEqual([]);
  });

  test('a store that cannot be read is told in place of the map', async () => {
    const { root } = await openPage({ broken: true });
    await expect.poll(() => root.querySelector('[role="alert"]')?.textContent).toContain('Something went wrong');
    expect(root.textContent).not.toContain('Opening the map');
  });

  test('without touchpoints, without maps and with an unknown id it says what to do', async () => {
    const empty = await openPage({ rows: mapRows({ touchpoints: 0 }) });
    await expect.poll(() => empty.root.querySelector('h2')?.textContent).toBe('Nothing to place yet');
    const none = await openPage({ rows: null });
    await expect.poll(() => none.root.querySelector('h2')?.textContent).toBe('There is no map yet.');
    const ways = [...none.root.querySelectorAll('section a')].map((way) => way.getAttribute('href'));
    expect(ways).toEqual(['/welcome.html?sample', '/library.html']);
    const unknown = await openPage({ wantedId: 'nothing' });
    await expect.poll(() => unknown.root.querySelector('h2')?.textContent).toContain('no map at this address');
    expect(await findings()).toEqual([]);
  });

  test('a filter that hides all touchpoints says so and gives them back; without stages there is a way to one', async () => {
    const { state, root, button, db } = await openPage();
    await expect.poll(() => state.view.value.is).toBe('map');
    state.filter.value = { ...NO_FILTER, channels: ['store'] };
    await expect.poll(() => root.querySelector('h2')?.textContent).toBe('No touchpoint passes the filter');
    expect(root.querySelector('header')?.textContent).toContain('0 of 12 touchpoints');
    expect(await findings()).toEqual([]);
    await userEvent.click(root.querySelector('main button') as HTMLElement);
    await expect.poll(() => root.querySelectorAll('th[scope="col"]').length).toBe(12);
    for (let left = 5; left > 0; left -= 1) {
      const view = state.view.value;
      const stage = view.is === 'map' ? view.rows.stages[0] : undefined;
      await state.edit.removeStage(stage?.id ?? '');
      await expect.poll(() => root.querySelectorAll('th[scope="colgroup"] [data-drag]').length).toBe(left - 1);
    }
    expect(root.querySelectorAll('th[scope="col"]')).toHaveLength(12);
    await userEvent.click(button('Add a stage') as HTMLElement);
    await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
    await userEvent.keyboard('Everything{Enter}');
    await expect.poll(async () => (await db.stages.toArray()).some((stage) => stage.name === 'Everything')).toBe(true);
  });

  test('Export asks for the dialog; the name is edited in place', async () => {
    const { root, db, button, onExport } = await openPage();
    await expect.poll(() => button('Export…')).toBeTruthy();
    await userEvent.click(button('Export…') as HTMLElement);
    expect(onExport).toHaveBeenCalledOnce();
    await userEvent.click(root.querySelector('h1 button') as HTMLElement);
    await userEvent.keyboard('Coffee{Enter}');
    await expect.poll(async () => (await db.maps.get(MAP_ID))?.name).toBe('Coffee');
  });
});
