// The grid: stages, steps and lanes of a map, read-only and editable.
import { render as renderToString } from 'preact-render-to-string';
import { afterEach, describe, expect, test } from 'vitest';
import { SpeechContext } from '@/components/controls/text-context';
import { MapGrid } from '@/components/map/MapGrid';
import { placeMap } from '@/lib/domain/place-map';
import { loadText } from '@/lib/text/text';
import { mapRows, overrideRow, stageRow } from '@/tests/support/rows';
import { findings, mount, unmount } from './mount';
import { recordedEdit } from './recorded-edit';

afterEach(unmount);

const noPicture = () => undefined;
const rowOf = (root: HTMLElement, head: string) =>
  [...root.querySelectorAll('tr')].find((row) => row.querySelector('th[scope="row"]')?.textContent?.startsWith(head));

describe('MapGrid', () => {
  test('shows stages over their steps and every lane, in order', async () => {
    const root = await mount(<MapGrid map={placeMap(mapRows())} thumbnail={noPicture} />);
    const stages = [...root.querySelectorAll<HTMLTableCellElement>('th[scope="colgroup"]')];
    expect(stages.map((stage) => stage.colSpan)).toEqual([1, 2, 4, 3, 2]);
    expect(stages[2]?.textContent).toContain('Decision');
    const steps = [...root.querySelectorAll('th[scope="col"]')].map((step) => step.textContent);
    expect(steps).toHaveLength(12);
    expect(steps[4]).toContain('Enters the address');
    const lanes = [...root.querySelectorAll('th[scope="row"] > :first-child')].map((lane) => lane.textContent);
    expect(lanes).toEqual([
      'Stage',
      'Step',
      'Snapshot',
      'Channel',
      'Doing',
      'Thinking',
      'Feeling',
      'Expectation',
      'Pains',
      'Gains',
      'Needs',
      'Ideas',
      'Time',
    ]);
    expect(rowOf(root, 'Pains')?.textContent).toContain('4 blocker · clarity');
    expect(rowOf(root, 'Time')?.textContent).toContain('8 hr entered');
  });

  test('tells the curve in words, with what was expected and what nobody rated', async () => {
    const root = await mount(<MapGrid map={placeMap(mapRows())} thumbnail={noPicture} />);
    const words = root.querySelector('svg[role="img"]')?.getAttribute('aria-label');
    expect(words).toContain('Enters the address: −2 Very bad, expected +1');
    expect(words).toContain('Sees the thank-you page: Not rated');
  });

  test('says how many ratings a mean has, and warns of a small sample', async () => {
    const root = await mount(<MapGrid map={placeMap(mapRows({ runs: 3 }))} thumbnail={noPicture} />);
    expect(root.querySelector('svg[role="img"]')?.textContent).toContain('−1.3n 3*');
    expect(rowOf(root, 'Feeling')?.textContent).toContain('fewer than 5 ratings');
  });

  test('cuts long titles in the heads, which stay in view, and keeps all of them in the tooltip', async () => {
    const rows = mapRows();
    const long = 'A title that goes on and on, as those of shops do. '.repeat(9).trim();
    rows.touchpoints = rows.touchpoints.map((row) => ({ ...row, title: long }));
    rows.stages = rows.stages.map((stage) => ({ ...stage, name: long, goal: long }));
    for (const edit of [undefined, recordedEdit().edit]) {
      const root = await mount(<MapGrid map={placeMap(rows)} thumbnail={noPicture} edit={edit} />);
      expect(root.querySelector('thead')?.getBoundingClientRect().height).toBeLessThan(220);
      expect(root.querySelector('th[scope="col"] [title^="A title"]')?.getAttribute('title')).toBe(long);
    }
  });

  test('keeps a stage without steps, and names what is in no stage', async () => {
    const rows = mapRows();
    rows.stages.push(stageRow({ id: '0STAGE0000000000000000000Z', order: 'z', name: 'Loyalty' }));
    rows.touchpoints = rows.touchpoints.map((row, i) => (i === 0 ? { ...row, stageId: null } : row));
    const root = await mount(<MapGrid map={placeMap(rows)} thumbnail={noPicture} />);
    const stages = [...root.querySelectorAll('th[scope="colgroup"]')].map((stage) => stage.textContent);
    expect(stages[0]).toContain('Awareness');
    expect(rowOf(root, 'Step')?.textContent).toContain('no steps');
    expect(stages.at(-2)).toContain('Loyalty');
    expect(stages.at(-1)).toContain('Not in a stage');
  });

  test('marks a missing picture and a touchpoint that never had one', async () => {
    const root = await mount(<MapGrid map={placeMap(mapRows())} thumbnail={noPicture} />);
    const tiles = [...(rowOf(root, 'Snapshot')?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
    expect(tiles[0]).toBe('Picture missing');
    expect(tiles[8]).toBe('No picture');
  });

  test('read-only and as text it has no style attribute, no handler and no button', async () => {
    const rows = mapRows({ touchpoints: 24, runs: 2 });
    rows.overrides = [overrideRow({ targetId: rows.touchpoints[0]?.id ?? '', field: 'doing', value: 'Another' })];
    const t = await loadText('en');
    const html = renderToString(
      <SpeechContext.Provider value={{ t, language: 'en' }}>
        <MapGrid map={placeMap(rows)} thumbnail={() => 'data:,'} hrefOfEvidence={(id) => `#${id}`} />
      </SpeechContext.Provider>,
    );
    expect(html).toContain('Enters the address');
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/\son[a-z]+=/i);
    expect(html).not.toMatch(/<(button|textarea|input)|contenteditable|tabindex/i);
    expect(html).toContain('Edited on this map');
  });

  test('hostile text stays text', async () => {
    const rows = mapRows({ touchpoints: 1 });
    const evil = '"><img src=x onerror=alert(1)>';
    rows.touchpoints = rows.touchpoints.map((row) => ({ ...row, title: evil, doing: evil, thinking: evil }));
    rows.stages = rows.stages.map((stage) => ({ ...stage, name: evil, goal: evil }));
    const root = await mount(<MapGrid map={placeMap(rows)} thumbnail={noPicture} />);
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain(evil);
  });

  test.each(['light', 'dark'])('axe finds nothing in the %s theme', async (theme) => {
    await mount(<MapGrid map={placeMap(mapRows())} thumbnail={noPicture} edit={recordedEdit().edit} />);
    document.documentElement.dataset.theme = theme;
    expect(await findings()).toEqual([]);
    await mount(<MapGrid map={placeMap(mapRows())} thumbnail={noPicture} hrefOfEvidence={(id) => `#${id}`} />, 'zh');
    document.documentElement.dataset.theme = theme;
    expect(await findings()).toEqual([]);
  });
});
