// Two maps beside each other: steps under themselves, differences in words, and only the later one can be edited.
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CompareGrid } from '@/components/map/CompareGrid';
import { MapGrid } from '@/components/map/MapGrid';
import { placeMap } from '@/lib/domain/place-map';
import { idOf, journeyMapRow, mapRows, overrideRow } from '@/tests/support/rows';
import { findings, mount, unmount } from './mount';
import { recordedEdit } from './recorded-edit';

afterEach(unmount);

const noPicture = () => undefined;
const today = () => placeMap(mapRows());

/** A copy in which the third step feels good and does something else, and the fifth is hidden. */
function future() {
  const rows = mapRows();
  rows.map = journeyMapRow({ id: idOf('future', 1), kind: 'future', name: 'Tomorrow', copiedFromId: rows.map.id });
  const say = (n: number, field: 'emotion' | 'doing' | 'hidden', value: string) =>
    overrideRow({ id: idOf('over', n), targetId: idOf('tp', n), field, value });
  rows.overrides = [say(3, 'doing', 'Asks a person'), say(3, 'emotion', '2'), say(5, 'hidden', 'yes')];
  return placeMap(rows);
}

describe('two maps', () => {
  test('stand under each other, column by column, and say what is different', async () => {
    const { edit } = recordedEdit();
    const root = await mount(<CompareGrid before={today()} map={future()} thumbnail={noPicture} edit={edit} />);
    const rows = [...root.querySelectorAll('tr')];
    const [first, second] = rows.filter((row) => row.querySelector('th')?.textContent === 'Step');
    const lefts = (row: Element | undefined) =>
      [...(row?.querySelectorAll('th[scope="col"]') ?? [])].map((cell) => cell.getBoundingClientRect().left);
    expect(lefts(first)).toHaveLength(12);
    expect(lefts(second)).toEqual(lefts(first).filter((_, i) => i !== 4));
    const cells = [...(rows.find((row) => row.textContent?.startsWith('Differences'))?.querySelectorAll('td') ?? [])];
    expect(cells[0]?.textContent).toBe('as before');
    expect(cells[2]?.textContent).toContain('Changed');
    expect(cells[2]?.textContent).toContain('Doing');
    expect(cells[2]?.textContent).toContain('feels better');
    expect(cells[4]?.textContent).toBe('Dropped');
    expect(await findings()).toEqual([]);
  });

  test('the earlier one is read only, the later one is edited in place', async () => {
    const { edit, calls } = recordedEdit();
    const root = await mount(<CompareGrid before={today()} map={future()} thumbnail={noPicture} edit={edit} />);
    const [old, , later] = [...root.querySelectorAll('tbody')];
    expect(old?.querySelectorAll('button')).toHaveLength(0);
    later?.querySelector<HTMLElement>(`[data-focus="${idOf('tp', 3)}/doing"]`)?.click();
    await userEvent.keyboard('Calls{Enter}');
    expect(calls).toEqual([['setText', [idOf('tp', 3)], 'doing', 'Calls']]);
  });
});

describe('a rating on the map', () => {
  test('is offered on a map of the future, and only there', async () => {
    const { edit, calls } = recordedEdit();
    const root = await mount(<MapGrid map={future()} thumbnail={noPicture} edit={edit} />);
    expect(root.querySelectorAll('[data-focus$="/emotion/rate"]')).toHaveLength(11);
    root.querySelector<HTMLElement>(`[data-focus="${idOf('tp', 3)}/emotion/rate"]`)?.focus();
    await userEvent.keyboard('{Enter}');
    expect(await findings()).toEqual([]);
    await userEvent.keyboard('{ArrowDown}{Enter}{Enter}{End}{Enter}');
    expect(calls).toEqual([
      ['rate', [idOf('tp', 3)], 'emotion', 1],
      ['rate', [idOf('tp', 3)], 'emotion', undefined],
    ]);
    const now = await mount(<MapGrid map={today()} thumbnail={noPicture} edit={edit} />);
    expect(now.querySelectorAll('[data-focus$="/rate"]')).toHaveLength(0);
  });

  test('is offered for what is assumed, and not for what only the map calls so', async () => {
    const rows = mapRows();
    rows.touchpoints = rows.touchpoints.map((row, i) => (i === 0 ? { ...row, evidence: 'assumed' } : row));
    rows.overrides = [overrideRow({ targetId: idOf('tp', 2), field: 'evidence', value: 'assumed' })];
    const root = await mount(<MapGrid map={placeMap(rows)} thumbnail={noPicture} edit={recordedEdit().edit} />);
    const offered = [...root.querySelectorAll<HTMLElement>('[data-focus$="/rate"]')].map((one) => one.dataset.focus);
    expect(offered).toEqual([`${idOf('tp', 1)}/emotion/rate`, `${idOf('tp', 1)}/expectation/rate`]);
  });
});
