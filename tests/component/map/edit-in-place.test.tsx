// Editing in place: a text becomes a field where it stands; the keyboard moves through the cells.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { MapGrid } from '@/components/map/MapGrid';
import { placeMap } from '@/lib/domain/place-map';
import { idOf, mapRows, overrideRow } from '@/tests/support/rows';
import { findings, mount, unmount } from './mount';
import { recordedEdit } from './recorded-edit';

afterEach(unmount);

async function editable() {
  const { edit, calls } = recordedEdit();
  const rows = mapRows();
  rows.overrides = [overrideRow({ targetId: idOf('tp', 2), field: 'doing', value: 'Filters by price' })];
  const root = await mount(<MapGrid map={placeMap(rows)} thumbnail={() => undefined} edit={edit} />);
  const cell = (key: string) => {
    const found = root.querySelector<HTMLElement>(`[data-focus="${key}"]`);
    if (!found) throw new Error(`no cell ${key}`);
    return found;
  };
  return { root, calls, cell };
}

const focused = () => (document.activeElement as HTMLElement).dataset.focus;

describe('editing in place', () => {
  test('a click opens, Enter saves and gives the focus back', async () => {
    const { cell, calls } = await editable();
    await userEvent.click(cell(`${idOf('tp', 1)}/doing`));
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await userEvent.keyboard('Looks away{Enter}');
    expect(calls).toEqual([['setText', [idOf('tp', 1)], 'doing', 'Looks away']]);
    expect(focused()).toBe(`${idOf('tp', 1)}/doing`);
    expect(cell(`${idOf('tp', 1)}/doing`).textContent).toBe('Looks away');
  });

  test('Esc leaves the text as it was', async () => {
    const { cell, calls, root } = await editable();
    await userEvent.click(cell(`${idOf('tp', 1)}/doing`));
    await userEvent.keyboard('Nonsense{Escape}');
    expect(calls).toEqual([]);
    expect(root.querySelector('textarea')).toBeNull();
    expect(cell(`${idOf('tp', 1)}/doing`).textContent).toBe('Taps the picture');
    expect(focused()).toBe(`${idOf('tp', 1)}/doing`);
  });

  test('leaving the field saves; saving what was there already does not', async () => {
    const { cell, calls } = await editable();
    await userEvent.click(cell(`${idOf('tp', 3)}/doing`));
    await userEvent.click(cell(`${idOf('tp', 1)}/doing`));
    expect(calls).toEqual([]);
    await userEvent.keyboard('Waits');
    (document.activeElement as HTMLElement).blur();
    expect(calls).toEqual([['setText', [idOf('tp', 1)], 'doing', 'Waits']]);
  });

  test.each(['pagehide', 'visibilitychange'])('a page that closes saves what is being typed (%s)', async (name) => {
    const { cell, calls, root } = await editable();
    await userEvent.click(cell(`${idOf('tp', 1)}/doing`));
    await userEvent.keyboard('Looks away');
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    (name === 'pagehide' ? window : document).dispatchEvent(new Event(name));
    state.mockRestore();
    expect(calls).toEqual([['setText', [idOf('tp', 1)], 'doing', 'Looks away']]);
    await expect.poll(() => root.querySelector('textarea')).toBeNull();
    expect(calls).toHaveLength(1);
  });

  test('Shift+Enter starts a new line', async () => {
    const { cell, calls } = await editable();
    await userEvent.click(cell(`${idOf('tp', 1)}/doing`));
    await userEvent.keyboard('one{Shift>}{Enter}{/Shift}two{Enter}');
    expect(calls).toEqual([['setText', [idOf('tp', 1)], 'doing', 'one\ntwo']]);
  });

  test('an Enter that ends a composition does not save', async () => {
    const { cell, calls, root } = await editable();
    await userEvent.click(cell(`${idOf('tp', 1)}/doing`));
    const field = root.querySelector('textarea');
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(root.querySelector('textarea')).not.toBeNull();
    expect(calls).toEqual([]);
  });

  test('a finding that was added leaves room for the next', async () => {
    const { cell, calls } = await editable();
    const add = `${idOf('tp', 1)}/pain/add`;
    await userEvent.click(cell(add));
    await userEvent.keyboard('Too loud{Enter}');
    expect(calls).toEqual([['addFinding', idOf('tp', 1), 'pain', 'Too loud']]);
    await expect.poll(() => cell(add).textContent).toBe('+');
    expect(focused()).toBe(add);
  });

  test('an empty cell can be filled, a stage renamed, a finding added', async () => {
    const { cell, calls } = await editable();
    await userEvent.click(cell(`${idOf('tp', 7)}/thinking`));
    await userEvent.keyboard('Done{Enter}');
    await userEvent.click(cell(`${idOf('stage', 1)}/name`));
    await userEvent.keyboard('Before{Enter}');
    await userEvent.click(cell(`${idOf('tp', 1)}/pain/add`));
    await userEvent.keyboard('Too loud{Enter}');
    expect(calls).toEqual([
      ['setText', [idOf('tp', 7)], 'thinking', 'Done'],
      ['changeStage', idOf('stage', 1), { name: 'Before' }],
      ['addFinding', idOf('tp', 1), 'pain', 'Too loud'],
    ]);
  });

  test('an edit is marked, shows what the run says, and can be taken back', async () => {
    const { cell, calls, root } = await editable();
    await userEvent.click(cell(`${idOf('tp', 2)}/doing/mark`));
    expect(root.querySelector('[role="menu"]')?.textContent).toContain('as it was on the walk');
    await userEvent.keyboard('{Enter}');
    expect(calls).toEqual([['takeBack', [idOf('tp', 2)], 'doing']]);
  });

  test('the grid is one stop for Tab; arrows move between the cells', async () => {
    const { cell, root } = await editable();
    expect(root.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    cell(`${idOf('tp', 4)}/doing`).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe(`${idOf('tp', 5)}/doing`);
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe(`${idOf('tp', 5)}/thinking`);
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{Home}');
    expect(focused()).toBe(`${idOf('lane', 6)}/name`);
    expect(root.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  test('every target is at least 24 pixels', async () => {
    const { root } = await editable();
    const small = [...root.querySelectorAll<HTMLElement>('button')].filter((button) => {
      const { width, height } = button.getBoundingClientRect();
      return width < 24 || height < 24;
    });
    expect(small.map((button) => button.outerHTML)).toEqual([]);
  });
});

describe('the menu of a step', () => {
  test('opens, moves and closes by keyboard', async () => {
    const { cell, calls, root } = await editable();
    cell(`${idOf('tp', 2)}/menu`).focus();
    await userEvent.keyboard('{Enter}');
    const items = [...root.querySelectorAll('[role^="menuitem"]')].map((item) => item.textContent?.replace('✓', ''));
    expect(items).toContain('Delivery');
    expect(root.querySelector('[aria-checked="true"]')?.textContent).toContain('Research');
    expect(await findings()).toEqual([]);
    await userEvent.keyboard('{End}{ArrowUp}{Enter}');
    expect(calls).toEqual([['moveToStage', [idOf('tp', 2)], idOf('stage', 4)]]);
    expect(focused()).toBe(`${idOf('tp', 2)}/menu`);
    await userEvent.keyboard('{Enter}{Escape}');
    expect(root.querySelector('[role="menu"]')).toBeNull();
    expect(focused()).toBe(`${idOf('tp', 2)}/menu`);
    expect(calls).toHaveLength(1);
  });

  test('moves to the right; at the edge of the map the way is closed', async () => {
    const { cell, calls, root } = await editable();
    await userEvent.click(cell(`${idOf('tp', 1)}/menu`));
    const left = [...root.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((item) =>
      item.textContent?.includes('Move left'),
    );
    expect(left?.getAttribute('aria-disabled')).toBe('true');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    expect(calls).toEqual([['moveBy', [idOf('tp', 1)], 1]]);
  });
});
