// A large map: what is out of sight is not drawn, and nothing that is held, looked at or led to is ever out of sight.
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SpeechContext } from '@/components/controls/text-context';
import { planCurve } from '@/components/map/curve';
import { MapBoard } from '@/components/map/MapBoard';
import { COLUMN_WIDTH, cutPlan, LANE_HEAD_WIDTH, planGrid } from '@/components/map/slots';
import { DRAWN_WHOLE } from '@/components/map/use-grid-window';
import type { Id } from '@/lib/domain/id';
import { newPlacer } from '@/lib/domain/keep-placed';
import { placeMap } from '@/lib/domain/place-map';
import { loadText } from '@/lib/text/text';
import { idOf, mapRows } from '@/tests/support/rows';
import { findings, mount, unmount } from './mount';
import { recordedEdit } from './recorded-edit';

afterEach(unmount);

const LARGE = 240;

/** A map in a box of 900 x 700 px that scrolls. */
async function show(touchpoints = LARGE) {
  const { edit } = recordedEdit();
  const rows = mapRows({ touchpoints });
  const place = newPlacer();
  const board = (selectedId: Id | null) => (
    <main style={{ overflow: 'auto', width: '900px', height: '700px', position: 'relative' }}>
      <MapBoard map={place(rows)} thumbnail={() => undefined} edit={edit} selectedId={selectedId} />
    </main>
  );
  const root = await mount(board(null));
  const t = await loadText('en');
  const scroller = root.querySelector('main') as HTMLElement;
  return {
    root,
    rows,
    scroller,
    columns: () => [...root.querySelectorAll<HTMLElement>('th[data-column]')].map((head) => head.dataset.column),
    head: (n: number) => root.querySelector<HTMLElement>(`th[data-column="${idOf('tp', n)}"]`),
    picture: (n: number) => root.querySelector<HTMLElement>(`[data-focus="${idOf('tp', n)}/snapshot"]`),
    select: (id: Id | null) =>
      render(<SpeechContext.Provider value={{ t, language: 'en' }}>{board(id)}</SpeechContext.Provider>, root),
    async scrollTo(n: number) {
      scroller.scrollLeft = (n - 1) * COLUMN_WIDTH;
      await vi.waitFor(() => expect(root.querySelector(`th[data-column="${idOf('tp', n)}"]`)).not.toBeNull());
    },
  };
}

test('a map of up to a hundred columns is drawn whole', async () => {
  const { columns } = await show(DRAWN_WHOLE);
  expect(columns()).toHaveLength(DRAWN_WHOLE);
});

test('of a larger one those in sight are drawn, each where it would stand', async () => {
  const { root, columns, head, scroller, scrollTo } = await show();
  expect(columns().length).toBeLessThan(30);
  const width = LANE_HEAD_WIDTH + LARGE * COLUMN_WIDTH;
  expect(root.querySelector('table')?.getBoundingClientRect().width).toBeCloseTo(width, 0);
  await scrollTo(150);
  expect(columns().length).toBeLessThan(40);
  const left = (head(150)?.getBoundingClientRect().left ?? 0) - scroller.getBoundingClientRect().left;
  expect(left).toBeCloseTo(LANE_HEAD_WIDTH, 0);
  expect(root.querySelector('table')?.getAttribute('aria-colcount')).toBe(String(LARGE + 1));
  expect(await findings()).toEqual([]);
});

test('End leads to the last column, Home back, and an arrow key from one that was scrolled away to its neighbour', async () => {
  const { root, picture, scrollTo } = await show();
  picture(2)?.focus();
  await scrollTo(120);
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(picture(3));
  await userEvent.keyboard('{End}');
  expect(document.activeElement).toBe(picture(LARGE));
  await vi.waitFor(() => expect(picture(LARGE - 4)).not.toBeNull());
  for (let n = LARGE - 1; n > LARGE - 30; n -= 1) {
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(picture(n));
  }
  await userEvent.keyboard('{Control>}{Home}{/Control}');
  expect(root.querySelector('tr')?.contains(document.activeElement)).toBe(true);
});

test('what is looked at stays drawn wherever it stands', async () => {
  const { picture, select } = await show();
  expect(picture(200)).toBeNull();
  select(idOf('tp', 200));
  await vi.waitFor(() => expect(picture(200)?.getAttribute('aria-pressed')).toBe('true'));
});

test('rows only grow while one scrolls sideways', async () => {
  const { root, scrollTo } = await show();
  const heights = () => [...root.querySelectorAll('tr')].map((row) => row.getBoundingClientRect().height);
  const before = heights();
  await scrollTo(100);
  const between = heights();
  await scrollTo(200);
  const after = heights();
  before.forEach((height, row) => {
    expect(between[row]).toBeGreaterThanOrEqual(height - 0.01);
    expect(after[row]).toBeGreaterThanOrEqual((between[row] ?? 0) - 0.01);
  });
});

test('a gap is as wide as what it stands for, never crosses a stage, and the curve in sight is the whole one', () => {
  const map = placeMap(mapRows({ touchpoints: LARGE }));
  const plan = planGrid(map);
  const cut = cutPlan(plan, { from: 96, to: 128, columnIds: new Set([idOf('tp', 1), idOf('tp', 60)]) });
  expect(cut.slots.reduce((sum, { width }) => sum + width, 0)).toBe(plan.width);
  expect(cut.spans.map(({ slots }) => slots.at(-1)?.lastOfStage)).toEqual(plan.spans.map(() => true));
  expect(cut.slots.flatMap(({ column }) => column?.index ?? [])).toEqual([
    0,
    59,
    ...Array.from({ length: 32 }, (_, i) => 96 + i),
  ]);
  const whole = planCurve(plan);
  const inSight = planCurve(cut);
  const seen = ({ x }: { x: number }) => x > 96 * COLUMN_WIDTH && x < 128 * COLUMN_WIDTH;
  expect(inSight.points.filter(seen)).toEqual(whole.points.filter(seen));
  expect(inSight.expected.filter(seen)).toEqual(whole.expected.filter(seen));
  for (const piece of inSight.felt.split('M').slice(3, -3)) expect(whole.felt).toContain(piece);
});
