// The status of cards on the map: told by shape and words, changed from the card, and who validates is asked.
import { signal } from '@preact/signals';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { MapGrid } from '@/components/map/MapGrid';
import { MapTable } from '@/components/map/MapTable';
import { ValidationDialog } from '@/components/map/ValidationDialog';
import { placeMap } from '@/lib/domain/place-map';
import type { Validating } from '@/lib/state/map-page-status';
import { cardRow, idOf, laneRows, mapRows, START } from '@/tests/support/rows';
import { findings, mount, unmount } from './mount';
import { recordedEdit } from './recorded-edit';

afterEach(unmount);

const noPicture = () => undefined;
const validated = { evidence: 'validated', validatedBy: 'Ana', validatedAt: START } as const;

/** The first touchpoint is assumed, the second validated, the rest observed; a finding is assumed, a card validated. */
function rowsOfAll() {
  const rows = mapRows();
  rows.lanes = laneRows(['stage', 'step', 'doing', 'pain', 'owner']);
  rows.touchpoints = rows.touchpoints.map((row, i) =>
    i === 0 ? { ...row, evidence: 'assumed', doing: 'Guesses' } : i === 1 ? { ...row, ...validated } : row,
  );
  rows.findings = rows.findings.map((row) => ({ ...row, evidence: 'assumed' }));
  rows.cards = [cardRow({ laneId: idOf('lane', 5), touchpointId: idOf('tp', 2), ...validated })];
  return placeMap(rows);
}
const marks = (root: HTMLElement, row: string) =>
  [...root.querySelectorAll('tr')]
    .find((one) => one.querySelector('th[scope="row"]')?.textContent?.startsWith(row))
    ?.querySelectorAll('[title^="Status"]') ?? [];
const titles = (root: HTMLElement, row: string) => [...marks(root, row)].map((mark) => mark.getAttribute('title'));

describe('the status of a card', () => {
  test.each([false, true])('stands on steps, texts, findings and own cards (editable: %s)', async (editable) => {
    const edit = editable ? recordedEdit().edit : undefined;
    const root = await mount(<MapGrid map={rowsOfAll()} thumbnail={noPicture} edit={edit} />);
    const signed = 'Status: validated · Ana · Nov 12, 2026';
    expect(titles(root, 'Step').slice(0, 3)).toEqual(['Status: assumed', signed, 'Status: observed']);
    expect(titles(root, 'Step')).toHaveLength(12);
    expect(titles(root, 'Doing')).toEqual(['Status: assumed', signed]);
    expect(new Set(titles(root, 'Pains'))).toEqual(new Set(['Status: assumed']));
    expect(titles(root, 'Owners')).toEqual([signed]);
    const shapes = [...marks(root, 'Step')].slice(0, 3).map((mark) => mark.querySelector('svg')?.innerHTML);
    expect(new Set(shapes).size).toBe(3);
    expect(await findings()).toEqual([]);
  });

  test('is in the table twin, with who validated it and when', async () => {
    const root = await mount(<MapTable map={rowsOfAll()} />);
    const words = [...root.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(words[0]).toContain('assumed');
    expect(words[1]).toContain('Owned by the shop team (validated · Ana · Nov 12, 2026)');
    expect(words.some((line) => line?.includes(', assumed)'))).toBe(true);
  });

  test('is changed from the card by keys', async () => {
    const { edit, calls } = recordedEdit();
    const root = await mount(<MapGrid map={rowsOfAll()} thumbnail={noPicture} edit={edit} />);
    root.querySelector<HTMLElement>(`[data-focus="${idOf('tp', 3)}/status"]`)?.focus();
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
    expect(calls).toEqual([['mark', [idOf('tp', 3)], 'assumed']]);
    await userEvent.keyboard('{Enter}{End}{Enter}');
    expect(calls.at(-1)).toEqual(['askWho', [idOf('tp', 3)]]);
  });
});

test('who validates is asked, with a name to begin with', async () => {
  const asked = signal<Validating | null>({ ids: [idOf('tp', 1)], by: 'Ana' });
  const said: unknown[] = [];
  const validate = async (...args: unknown[]) => said.push(args) > 0;
  await mount(<ValidationDialog edit={{ validating: asked, validate }} />);
  expect(await findings()).toEqual([]);
  await userEvent.fill(document.querySelector('textarea') as Element, 'Ana and Bo');
  document.querySelector<HTMLElement>('button[type="submit"]')?.click();
  expect(said).toEqual([[[idOf('tp', 1)], 'Ana and Bo']]);
  expect(asked.value).toBeNull();
});
