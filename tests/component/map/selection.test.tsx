// Selection: several steps are chosen at their heads, by keyboard and pointer, and worked at once; stages fold into one column.
import { signal } from '@preact/signals';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ColumnDialogs } from '@/components/map/ColumnDialogs';
import { MapGrid } from '@/components/map/MapGrid';
import { SelectionBar } from '@/components/map/SelectionBar';
import { type PlacedMap, placeMap } from '@/lib/domain/place-map';
import { idOf, mapRows } from '@/tests/support/rows';
import { findings, mount, unmount } from './mount';
import { recordedEdit } from './recorded-edit';

afterEach(unmount);

const tp = (n: number) => idOf('tp', n);

async function show(collapsed: readonly string[] = []) {
  const rows = mapRows();
  rows.map = { ...rows.map, collapsedStageIds: [...collapsed] };
  const map = placeMap(rows);
  const { edit, calls } = recordedEdit(signal<PlacedMap | undefined>(map));
  const Screen = () => (
    <>
      <MapGrid map={map} thumbnail={() => undefined} edit={edit} />
      <SelectionBar map={map} edit={edit} />
      <ColumnDialogs map={map} maps={[]} edit={edit} />
    </>
  );
  const root = await mount(<Screen />);
  const title = (n: number) => {
    const found = root.querySelector<HTMLElement>(`[data-focus="${tp(n)}/title"]`);
    if (!found) throw new Error(`no step ${n}`);
    return found;
  };
  const chosen = () => [...edit.selection.ids.value];
  const button = (name: string) =>
    [...root.querySelectorAll<HTMLElement>('button')].find(
      (one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name,
    );
  return { root, edit, calls, title, chosen, button };
}

describe('steps', () => {
  test('Ctrl and Shift with a click choose, and do not begin to type', async () => {
    const { root, title, chosen } = await show();
    await userEvent.click(title(2), { modifiers: ['Control'] });
    await userEvent.click(title(4), { modifiers: ['Shift'] });
    await userEvent.click(title(6), { modifiers: ['Control'] });
    expect(chosen()).toEqual([2, 3, 4, 6].map(tp));
    await userEvent.click(title(3), { modifiers: ['Control'] });
    expect(chosen()).toEqual([2, 4, 6].map(tp));
    expect(root.querySelector('textarea')).toBeNull();
    expect(root.querySelector('[role="status"]')?.textContent).toBe('3 steps selected');
    expect(root.querySelectorAll('th[aria-selected="true"]')).toHaveLength(3);
    expect(await findings()).toEqual([]);
  });

  test('Shift with an arrow chooses on, Alt with an arrow moves all of them', async () => {
    const { title, chosen, calls } = await show();
    title(3).focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    expect(chosen()).toEqual([3, 4, 5].map(tp));
    expect(document.activeElement).toBe(title(5));
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}{Alt>}{ArrowLeft}{/Alt}');
    expect(calls).toEqual([['moveBy', [tp(3), tp(4)], -1]]);
  });

  test('the bar joins, hides, moves and lets go', async () => {
    const { edit, title, chosen, button, calls, root } = await show();
    await userEvent.click(title(2), { modifiers: ['Control'] });
    await userEvent.click(title(3), { modifiers: ['Control'] });
    await userEvent.click(button('Move to…') ?? root);
    const options = [...root.querySelectorAll('option')].map((option) => option.textContent);
    expect(options).toContain('At the beginning of Delivery');
    expect(options).not.toContain('After “Compares models”');
    expect(await findings()).toEqual([]);
    await userEvent.selectOptions(root.querySelector('select') ?? root, 'After “Pays”');
    await userEvent.click(button('Move') ?? root);
    await userEvent.click(button('Take off this map') ?? root);
    await userEvent.click(button('Join into one step') ?? root);
    expect(calls).toEqual([
      ['moveBeside', [tp(2), tp(3)], { id: tp(6), side: 'after' }],
      ['takeOffMap', [tp(2), tp(3)]],
      ['join', [tp(3)], tp(2)],
    ]);
    expect(chosen()).toEqual([]);
    await userEvent.click(title(2), { modifiers: ['Control'] });
    await userEvent.click(button('Clear the selection') ?? root);
    expect(edit.selection.ids.value.size).toBe(0);
  });

  test('the menu links a step to another one', async () => {
    const { root, edit, calls, button } = await show();
    edit.asked.value = { what: 'link', columnIds: [tp(6)] };
    await expect.poll(() => root.querySelector('dialog')).not.toBeNull();
    await userEvent.click(root.querySelector<HTMLElement>('input[value="loop"]') ?? root);
    await userEvent.selectOptions(root.querySelector('select') ?? root, 'Enters the address');
    expect(await findings()).toEqual([]);
    await userEvent.click(button('Link') ?? root);
    expect(calls).toEqual([['addLink', { kind: 'loop', fromId: tp(6), toId: tp(5) }]]);
    expect(edit.asked.value).toBeNull();
  });
});

describe('a collapsed stage', () => {
  test('is one column that says how many steps it has, how they felt, and opens again', async () => {
    const { root, calls, button } = await show([idOf('stage', 3)]);
    expect(root.querySelectorAll('th[scope="col"]')).toHaveLength(9);
    const folded = button('4 steps – Expand “Decision”')?.closest('th');
    expect(folded?.textContent).toContain('4 steps');
    expect(folded?.textContent).toContain('−0.3');
    expect(folded?.textContent).toContain('mean of 3 ratings');
    expect(root.querySelector('svg[aria-label*="Decision: −0.3"]')).not.toBeNull();
    expect(await findings()).toEqual([]);
    button('4 steps – Expand “Decision”')?.focus();
    await userEvent.keyboard('{Enter}');
    button('Collapse “Research”')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(calls).toEqual([
      ['collapse', idOf('stage', 3), false],
      ['collapse', idOf('stage', 2), true],
    ]);
  });
});

test('an empty stage takes a step of its own', async () => {
  const rows = mapRows();
  rows.touchpoints = rows.touchpoints.filter(({ id }) => id !== tp(1));
  const { edit, calls } = recordedEdit();
  const root = await mount(<MapGrid map={placeMap(rows)} thumbnail={() => undefined} edit={edit} />);
  root.querySelector<HTMLElement>(`[data-focus="${idOf('stage', 1)}/add-step"]`)?.click();
  expect(calls).toEqual([['addStep', { stageId: idOf('stage', 1) }]]);
});
