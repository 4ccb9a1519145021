// Links: what connects steps besides their order, drawn, named in words, worked by keyboard, and right where stages are folded.
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { planLinks } from '@/components/map/links';
import { MapGrid } from '@/components/map/MapGrid';
import { cutPlan, planGrid } from '@/components/map/slots';
import type { Link } from '@/lib/domain/link';
import { type PlacedMap, placeMap } from '@/lib/domain/place-map';
import { idOf, MAP_ID, mapRows, PROJECT_ID, rowFields } from '@/tests/support/rows';
import { findings, mount, unmount } from './mount';
import { recordedEdit } from './recorded-edit';

afterEach(unmount);

const link = (n: number, kind: Link['kind'], fromId: string, toId: string, label = ''): Link => ({
  ...rowFields(idOf('link', n)),
  projectId: PROJECT_ID,
  mapId: MAP_ID,
  kind,
  fromId,
  toId,
  label,
});

const tp = (n: number) => idOf('tp', n);

function linked(touchpoints = 12, collapsed: string[] = []): PlacedMap {
  const rows = mapRows({ touchpoints });
  rows.map = { ...rows.map, collapsedStageIds: collapsed };
  rows.linkedMaps = [{ ...rows.map, id: idOf('map', 2), name: 'The return' }];
  rows.links = [
    link(1, 'loop', tp(6), tp(5), 'wrong code'),
    link(2, 'branch', tp(2), tp(4)),
    link(3, 'sub-journey', tp(11), idOf('map', 2)),
    link(4, 'hand-off', tp(9), tp(11)),
  ];
  return placeMap(rows);
}

const chips = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>('[data-focus^="link/"]')].map((chip) => chip.getAttribute('aria-label'));

describe('links on the map', () => {
  test('each is named in words, and has its own line', async () => {
    const root = await mount(<MapGrid map={linked()} thumbnail={() => undefined} edit={recordedEdit().edit} />);
    expect(chips(root).sort()).toEqual([
      'Branch from “Compares models” to “Adds to basket”',
      'Hand-off from “Waits for the parcel” to “Calls support”',
      'Loop from “Pays” back to “Enters the address”: wrong code',
      'Sub-journey of “Calls support”: The return',
    ]);
    expect(await findings()).toEqual([]);
  });

  test('an export draws them, and says them', async () => {
    const root = await mount(<MapGrid map={linked()} thumbnail={() => undefined} />);
    const drawing = root.querySelector('tbody svg[role="img"]');
    expect(drawing?.getAttribute('aria-label')).toContain('Loop from “Pays” back to “Enters the address”: wrong code');
    expect(drawing?.textContent).toContain('wrong code');
    expect(root.querySelectorAll('[data-focus]')).toHaveLength(0);
    expect(await findings()).toEqual([]);
  });

  test('the menu of one removes it, and writes on it', async () => {
    const { edit, calls } = recordedEdit();
    const root = await mount(<MapGrid map={linked()} thumbnail={() => undefined} edit={edit} />);
    const chip = root.querySelector<HTMLElement>(`[data-focus="link/${idOf('link', 2)}"]`);
    chip?.focus();
    await userEvent.keyboard('{Enter}{End}{ArrowUp}{Enter}');
    await userEvent.keyboard('no stock{Enter}');
    root.querySelector<HTMLElement>(`[data-focus="link/${idOf('link', 2)}"]`)?.focus();
    await userEvent.keyboard('{Enter}{End}{Enter}');
    expect(calls).toEqual([
      ['labelLink', idOf('link', 2), 'no stock'],
      ['removeLink', idOf('link', 2)],
    ]);
  });

  test('where a stage is folded a link ends at what stands for it, and one within it is not drawn', () => {
    const open = linked();
    const folded = linked(12, [idOf('stage', 3)]);
    const ids = (map: PlacedMap) => planLinks(map, planGrid(map)).arcs.map(({ link: { id } }) => id);
    expect(ids(open)).toHaveLength(4);
    expect(ids(folded)).not.toContain(idOf('link', 1));
    const plan = planGrid(folded);
    const fold = plan.slots.find((slot) => slot.folded);
    const branch = planLinks(folded, plan).arcs.find((arc) => arc.link.id === idOf('link', 2));
    const end = Number(branch?.head.match(/L([\d.]+) 1/)?.[1]);
    expect(end).toBeGreaterThan(fold?.x ?? 0);
    expect(end).toBeLessThan((fold?.x ?? 0) + (fold?.width ?? 0));
  });

  test('columns out of sight change nothing of where links run', () => {
    const map = linked(240);
    const plan = planGrid(map);
    const cut = cutPlan(plan, { from: 96, to: 128, columnIds: new Set() });
    expect(planLinks(map, cut)).toEqual(planLinks(map, plan));
  });
});
