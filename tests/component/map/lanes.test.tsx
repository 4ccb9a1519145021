// Lanes that a map can have besides its first ones: quotes, the lanes of a service blueprint with its lines, and how they are added.
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { LaneChoice } from '@/components/map/LaneChoice';
import { MapGrid } from '@/components/map/MapGrid';
import { FIRST_LANES, type LaneKind } from '@/lib/domain/lane';
import { placeMap } from '@/lib/domain/place-map';
import { cardRow, idOf, laneRows, mapRows } from '@/tests/support/rows';
import { findings, mount, unmount } from './mount';
import { recordedEdit } from './recorded-edit';

afterEach(unmount);

const BLUEPRINT: readonly LaneKind[] = [
  'stage',
  'step',
  'physical-evidence',
  'doing',
  'interaction-line',
  'front-stage',
  'visibility-line',
  'back-stage',
  'internal-line',
  'support',
  'quote',
];
const noPicture = () => undefined;
const rowOf = (root: HTMLElement, head: string) =>
  [...root.querySelectorAll('tr')].find((row) => row.querySelector('th[scope="row"]')?.textContent?.startsWith(head));

function blueprint() {
  const rows = mapRows();
  rows.lanes = laneRows(BLUEPRINT);
  rows.cards = [cardRow({ laneId: idOf('lane', 6), text: 'The clerk calls back' })];
  rows.touchpoints = rows.touchpoints.map((row, i) => (i === 0 ? { ...row, quote: 'Where do I even start?' } : row));
  return placeMap(rows);
}

describe('a service blueprint', () => {
  test.each([false, true])('has its cards, its quotes and its three lines (editable: %s)', async (editable) => {
    const { edit, calls } = recordedEdit();
    const root = await mount(<MapGrid map={blueprint()} thumbnail={noPicture} edit={editable ? edit : undefined} />);
    expect(rowOf(root, 'Front stage')?.textContent).toContain('The clerk calls back');
    expect(rowOf(root, 'Back stage')?.textContent).not.toContain('The clerk calls back');
    expect(rowOf(root, 'Quotes')?.textContent).toContain('Where do I even start?');
    for (const name of ['Line of interaction', 'Line of visibility', 'Line of internal interaction']) {
      const cells = rowOf(root, name)?.querySelectorAll('td') ?? [];
      expect(cells).toHaveLength(1);
      expect(cells[0]?.colSpan).toBe(12);
      expect(getComputedStyle(cells[0] as Element, '::before').borderTopWidth).toBe('2px');
    }
    expect(await findings()).toEqual([]);
    expect(calls).toEqual([]);
  });

  test('tells its lines apart by their strokes and not by colour alone', async () => {
    const root = await mount(<MapGrid map={blueprint()} thumbnail={noPicture} />);
    const strokes = ['Line of interaction', 'Line of visibility', 'Line of internal'].map(
      (name) => getComputedStyle(rowOf(root, name)?.querySelector('td') as Element, '::before').borderTopStyle,
    );
    expect(new Set(strokes).size).toBe(3);
  });

  test('has lines that are moved and removed as other lanes are, by keys', async () => {
    const { edit, calls } = recordedEdit();
    const root = await mount(<MapGrid map={blueprint()} thumbnail={noPicture} edit={edit} />);
    root.querySelector<HTMLElement>(`[data-focus="${idOf('lane', 7)}/menu"]`)?.focus();
    await userEvent.keyboard('{Enter}{Enter}');
    expect(calls).toEqual([['moveLane', idOf('lane', 7), { id: idOf('lane', 6), side: 'before' }]]);
    await userEvent.keyboard('{Enter}{End}{Enter}');
    expect(calls.at(-1)).toEqual(['changeLane', idOf('lane', 7), 'remove']);
  });
});

describe('adding a lane', () => {
  const open = async (kinds: readonly LaneKind[]) => {
    const { edit, calls } = recordedEdit();
    await mount(<LaneChoice lanes={laneRows(kinds)} edit={edit} />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await userEvent.tab({ shift: true });
    const button = [...document.querySelectorAll<HTMLElement>('button')].find(
      (one) => one.textContent === 'Add a lane',
    );
    button?.focus();
    await userEvent.keyboard('{Enter}');
    return calls;
  };
  const offered = () => [...document.querySelectorAll('[role="menuitem"]')].map((item) => item.textContent);

  test('offers every kind that the map does not have, and an own one', async () => {
    const calls = await open([...FIRST_LANES, 'quote', 'support']);
    expect(offered()).toEqual([
      'Dramatic arc',
      'Opportunities',
      'Checklist',
      'Metrics',
      'Owners',
      'Physical evidence',
      'Line of interaction',
      'Front stage',
      'Line of visibility',
      'Back stage',
      'Line of internal interaction',
      'An own lane for notes',
    ]);
    expect(await findings()).toEqual([]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(calls).toEqual([['addLaneOf', 'score']]);
    expect(offered()).toEqual([]);
  });

  test('an own lane makes way for its name to be typed', async () => {
    const calls = await open(FIRST_LANES);
    await userEvent.keyboard('{End}{Enter}');
    expect(calls).toEqual([['addLane', null]]);
    expect(document.querySelector(':popover-open')).toBeNull();
  });
});
