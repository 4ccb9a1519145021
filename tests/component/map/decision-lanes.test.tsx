// The lanes of opportunities and metrics: what stands where, what can be said there, and what becomes of a finding.
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MapGrid } from '@/components/map/MapGrid';
import { tableModel } from '@/components/map/table-model';
import { placeMap } from '@/lib/domain/place-map';
import { loadText } from '@/lib/text/text';
import { actionRow, metricRow, opportunityRow } from '@/tests/support/decision-rows';
import { idOf, laneRows, mapRows } from '@/tests/support/rows';
import { findings, mount, unmount } from './mount';
import { recordedEdit } from './recorded-edit';

afterEach(unmount);

function rows() {
  const base = mapRows();
  const pain = base.findings.find(({ kind }) => kind === 'pain');
  if (!pain) throw new Error('no pain');
  return {
    ...base,
    lanes: laneRows(['stage', 'step', 'pain', 'opportunity', 'metric']),
    opportunities: [opportunityRow({ text: 'Name the field', findingIds: [pain.id], impact: 5, effort: 1 })],
    actions: [
      actionRow({ opportunityId: idOf('opp', 1), status: 'done' }),
      actionRow({ id: idOf('act', 2), opportunityId: idOf('opp', 1) }),
    ],
    metrics: [metricRow({ stepId: idOf('tp', 1), name: 'NPS', unit: '', baseline: 10, target: 50, value: 20 })],
    pain,
  };
}

test('an opportunity stands where its finding is, with its quadrant and its actions; a metric with its progress', async () => {
  const { edit, calls } = recordedEdit();
  await mount(<MapGrid map={placeMap(rows())} thumbnail={() => undefined} edit={edit} />);
  expect(await findings()).toEqual([]);
  await expect.element(page.getByText('Quick wins · 1 of 2 done')).toBeVisible();
  await expect.element(page.getByText('25% of the way')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Name the field – Edit: Opportunities' }));
  await userEvent.keyboard('Say which field{Enter}');
  await userEvent.click(page.getByRole('button', { name: 'Add: Metrics' }).first());
  await userEvent.keyboard('Drop-off 28 %{Enter}');
  await userEvent.click(page.getByRole('button', { name: /^20 – Edit: NPS/ }));
  await userEvent.keyboard('21{Enter}');
  expect(calls).toEqual([
    ['setOpportunity', idOf('opp', 1), 'Say which field'],
    ['addDecision', 'metric', idOf('tp', 1), 'Drop-off 28 %'],
    ['setFigure', idOf('metr', 1), '21'],
  ]);
});

test('a finding becomes an opportunity, or part of one, by its menu', async () => {
  const { edit, calls } = recordedEdit();
  const { pain, ...source } = rows();
  const known = opportunityRow({ id: idOf('opp', 2), text: 'Compare' });
  await mount(
    <MapGrid map={placeMap(source)} thumbnail={() => undefined} edit={{ ...edit, opportunities: () => [known] }} />,
  );
  const menu = page.getByRole('button', { name: `Decide on “${pain.text}”` });
  await userEvent.click(menu);
  await userEvent.click(page.getByRole('menuitem', { name: 'Make an opportunity' }));
  await userEvent.click(menu);
  await userEvent.click(page.getByRole('menuitemradio', { name: 'Compare' }));
  expect(calls).toEqual([
    ['growOpportunity', [pain.id], pain.text],
    ['addToOpportunity', idOf('opp', 2), [pain.id]],
  ]);
});

test('read-only and in the table the same is said in words', async () => {
  const map = placeMap(rows());
  await mount(<MapGrid map={map} thumbnail={() => undefined} />);
  expect(document.querySelector('a[href*="project.html"]')).toBeNull();
  const { heads, rows: lines } = tableModel(map, { t: await loadText('en'), language: 'en' });
  const said = (head: string) => lines.flatMap(({ cells }) => cells[heads.indexOf(head)] || []);
  expect(said('Opportunities')).toEqual(['Name the field (Quick wins · 1 of 2 done)']);
  expect(said('Metrics')).toEqual(['NPS: 20 · 25% of the way']);
});
