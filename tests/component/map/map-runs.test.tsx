// Several walkthroughs on a map: steps lined up by a person, walkthroughs chosen, and what the filter lets through.
import { signal } from '@preact/signals';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FilterChoice } from '@/components/map/FilterChoice';
import { LineUpDialog } from '@/components/map/LineUpDialog';
import { RunsDialog } from '@/components/map/RunsDialog';
import { type MapFilter, NO_FILTER } from '@/lib/domain/journey-map';
import type { SettledMatch } from '@/lib/domain/line-up';
import { matchSteps } from '@/lib/domain/match-steps';
import { placeMap } from '@/lib/domain/place-map';
import type { ProjectRun } from '@/lib/state/map-runs';
import { personaRow } from '@/tests/support/plan-rows';
import { idOf, mapRows, walkthroughRow } from '@/tests/support/rows';
import { findings, mount, unmount } from './mount';

afterEach(unmount);

const named = (root: ParentNode, name: string | RegExp) =>
  [...root.querySelectorAll<HTMLElement>('button, label')].filter((one) =>
    typeof name === 'string' ? one.textContent?.trim() === name : name.test(one.textContent ?? ''),
  );

/** Three walkthroughs of the same three pages, nothing lined up yet. */
function threeRuns() {
  const rows = mapRows({ touchpoints: 3, runs: 3 });
  rows.touchpoints = rows.touchpoints.map((row) => ({ ...row, stepId: null }));
  const whole = placeMap(rows);
  const pictures = { thumbnail: () => undefined, snapshot: () => undefined, marked: () => undefined };
  const map = { is: 'map' as const, rows, whole, placed: whole, ...pictures };
  return { map, proposals: matchSteps(whole, rows.walkthroughs, rows.briefs) };
}

test('a proposal is confirmed with another name and without one touchpoint, another refused, the rest taken at once', async () => {
  const { map, proposals } = threeRuns();
  const done: SettledMatch[][] = [];
  const edit = {
    settleMatches: async (settled: readonly SettledMatch[]) => {
      done.push([...settled]);
      return true;
    },
  };
  const closed = signal(false);
  const onClose = () => {
    closed.value = true;
  };
  const root = await mount(<LineUpDialog map={map} proposals={proposals} edit={edit} onClose={onClose} />);
  expect(root.querySelectorAll('input')).toHaveLength(3);
  expect(await findings()).toEqual([]);
  await userEvent.fill(root.querySelector('input') as HTMLElement, 'Sees us');
  await userEvent.click(named(root, /^Take out/)[2] as HTMLElement);
  await userEvent.click(named(root, 'Same step')[0] as HTMLElement);
  const third = proposals[0]?.touchpoints[2]?.id;
  expect(done[0]).toEqual([{ match: proposals[0], title: 'Sees us', leftOut: new Set([third]) }]);
  await expect.poll(() => root.querySelectorAll('input').length).toBe(2);
  await userEvent.click(named(root, 'Not the same')[0] as HTMLElement);
  expect([...(done[1]?.[0]?.leftOut ?? [])]).toEqual(proposals[1]?.touchpoints.map(({ id }) => id));
  await expect.poll(() => root.querySelectorAll('input').length).toBe(1);
  expect(closed.value).toBe(false);
  await userEvent.click(named(root, 'Same step')[0] as HTMLElement);
  await expect.poll(() => closed.value).toBe(true);
});

test('walkthroughs are taken off and put on a map, each told by shopper, persona, state and outcome', async () => {
  const { map } = threeRuns();
  const run = (n: number, partial: Partial<ProjectRun['run']>): ProjectRun => ({
    run: walkthroughRow({ id: idOf('run', n), name: `Run ${n}`, ...partial }),
    persona: n === 1 ? 'Ines' : null,
    touchpoints: 3,
  });
  const list = [
    run(1, { shopper: 'Zoe', outcome: 'abandoned', state: 'final' }),
    run(2, {}),
    run(3, {}),
    run(4, { state: 'submitted' }),
  ];
  const chosen: (readonly string[])[] = [];
  const runs = { open: signal(true), list: signal(list), stop: () => undefined };
  const root = await mount(
    <RunsDialog map={map.rows.map} runs={runs} onChoose={(ids) => chosen.push(ids)} onClose={() => undefined} />,
  );
  const [first, , , fourth] = named(root, /^Run/);
  expect(first?.textContent).toMatch(/Run 1Finalwalked by Zoe · as Ines · .* · 3 touchpoints · Given up/);
  expect(await findings()).toEqual([]);
  await userEvent.click(first as HTMLElement);
  await userEvent.click(fourth as HTMLElement);
  await userEvent.click(named(root, 'Show 3 walkthroughs')[0] as HTMLElement);
  expect(chosen).toEqual([[idOf('run', 2), idOf('run', 3), idOf('run', 4)]]);
});

test('the filter offers what the map has, and all ticked is no filter', async () => {
  const { map } = threeRuns();
  map.rows.personas = [
    personaRow({ id: idOf('persona', 1), name: 'Ann', segment: 'New' }),
    personaRow({ id: idOf('persona', 2), name: 'Bob', segment: 'Loyal' }),
  ];
  map.rows.walkthroughs = map.rows.walkthroughs.map((run, i) => ({
    ...run,
    personaId: i < 2 ? idOf('persona', i + 1) : null,
  }));
  const filter = signal<MapFilter>(NO_FILTER);
  const root = await mount(<FilterChoice rows={map.rows} whole={map.whole} filter={filter} />);
  await userEvent.click(root.querySelector('button') as HTMLElement);
  expect([...root.querySelectorAll('legend')].map(({ textContent }) => textContent)).toEqual([
    'Channels',
    'Personas',
    'Segments',
    'Walkthroughs',
  ]);
  expect(root.textContent).toContain('Walkthroughs without a persona show only while all are ticked.');
  expect(await findings()).toEqual([]);
  const box = (name: RegExp) => named(root, name).find(({ tagName }) => tagName === 'LABEL') as HTMLElement;
  await userEvent.click(box(/^Ann/));
  expect(filter.value).toEqual({ ...NO_FILTER, personaIds: [idOf('persona', 2)] });
  await userEvent.click(box(/^New/));
  expect(filter.value.segments).toEqual(['Loyal']);
  await userEvent.click(box(/^Ann/));
  expect(filter.value.personaIds).toBeNull();
  await userEvent.click(named(root, 'Show everything')[0] as HTMLElement);
  expect(filter.value).toEqual(NO_FILTER);
});
