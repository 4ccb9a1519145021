// The printed document: in order for whoever has it read aloud, every step, touchpoint and decision on it once, light always.
import { afterEach, expect, test } from 'vitest';
import { FIRST_PAPER, type PaperChoice } from '@/lib/domain/paper';
import { Paper } from '@/lib/export/pdf/Paper';
import { actionRow, metricRow, opportunityRow } from '../../../support/decision-rows';
import { idOf } from '../../../support/rows';
import { findings, mount, unmount } from '../../map/mount';
import { type DrawnOptions, drawnSource } from '../drawn-source';

afterEach(unmount);

async function printed(choice: Partial<PaperChoice> = {}, options: DrawnOptions = {}) {
  const source = await drawnSource({
    ...options,
    change(rows) {
      rows.opportunities.push(opportunityRow({ text: 'Say it sooner', impact: 5, effort: 1 }));
      rows.actions.push(actionRow({ text: 'Write it', opportunityId: idOf('opp', 1) }));
      rows.metrics.push(metricRow({ name: 'Calls', value: 12 }));
    },
  });
  const told: { blocks?: number; pages?: number | null } = {};
  const url = URL.createObjectURL((await source.picture([...source.mapRows.snapshots.keys()][0] ?? '')) as Blob);
  const root = await mount(
    <Paper
      source={source}
      choice={{ ...FIRST_PAPER, ...choice }}
      redactions={[]}
      drawn={Number.POSITIVE_INFINITY}
      picture={() => url}
      thumbnail={() => url}
      onPlan={(blocks) => {
        told.blocks = blocks;
      }}
      onPages={(pages) => {
        told.pages = pages;
      }}
    />,
    options.language,
  );
  return { root, source, told };
}

const words = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());

test('one heading for each part, in order, and nothing that axe-core minds', async () => {
  document.documentElement.dataset.theme = 'dark';
  const { root, source } = await printed();
  const levels = [...root.querySelectorAll('h1, h2, h3')].map(({ tagName }) => Number(tagName[1]));
  expect(levels[0]).toBe(1);
  for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  const stages = source.map.stages.map(({ stage }) => stage?.name ?? '');
  for (const stage of stages) expect(words(root, 'h2').filter((title) => title?.endsWith(stage))).not.toEqual([]);
  expect(words(root, 'article h3')).toHaveLength(source.mapRows.touchpoints.length);
  expect(getComputedStyle(root.querySelector('section') as Element).backgroundColor).toBe('rgb(255, 255, 255)');
  expect(await findings()).toEqual([]);
});

test('each step has its head once, over its own column, and leads to its evidence', async () => {
  const { root, source } = await printed({ paper: 'a4', orientation: 'portrait' });
  const heads = words(root, 'thead th[scope="col"] [dir="auto"]');
  expect(heads).toEqual(source.map.columns.map(({ title }) => title));
  for (const link of root.querySelectorAll<HTMLAnchorElement>('td a[href^="#"]')) {
    expect(root.querySelector(`article${link.hash}`)).not.toBeNull();
  }
  expect(root.querySelectorAll('td a[href^="#evidence-"]').length).toBe(source.map.columns.length);
});

test('only what is wanted goes in', async () => {
  const { root } = await printed({ parts: ['decisions'] });
  expect(root.querySelector('article')).toBeNull();
  expect(root.querySelector('thead th[scope="colgroup"]')).toBeNull();
  expect(words(root, 'h2').at(-1)).toBe('Decisions');
  for (const word of ['Say it sooner', 'Write it', 'Calls']) expect(root.textContent).toContain(word);
});

test('sheets have running heads in their language; a long page is as long as its blocks', async () => {
  const before = document.adoptedStyleSheets.length;
  const rules = () =>
    document.adoptedStyleSheets.flatMap((one) => [...one.cssRules].map(({ cssText }) => cssText)).join();
  const { told } = await printed({}, { language: 'zh' });
  expect(told).toEqual({ blocks: expect.any(Number), pages: null });
  expect(rules()).toContain('"第 " counter(page)');
  await printed({ paper: 'long' }, { language: 'zh' });
  expect(rules()).not.toContain('counter(page)');
  await expect.poll(rules).toMatch(/@page long-0 \{[^}]*1584px \d+px/);
  unmount();
  expect(document.adoptedStyleSheets).toHaveLength(before);
});
