// Pasted tables of figures: which column is what, what is taken, and what is said of the rest.
import { describe, expect, it } from 'vitest';
import { MOST_ROWS, readMetricTable, type TableChoices } from '@/lib/domain/metric-table';
import { idOf } from '../../support/rows';

const places = {
  stages: [{ id: idOf('stage', 1), name: 'Checkout' }],
  steps: [{ id: idOf('step', 1), title: 'Pay' }],
};
const read = (text: string, choices?: TableChoices) => readMetricTable(text, places, choices);

describe('columns', () => {
  it.each([
    ['Metric\tValue\tUnit\tSource\tPeriod\tn\tBaseline\tTarget\tStage'],
    ['指标\t数值\t单位\t来源\t时期\t样本量\t基线\t目标值\t阶段'],
    ['Kennzahl\tWert\tEinheit\tQuelle\tZeitraum\tAnzahl\tAusgangswert\tZielwert\tPhase'],
  ])('are known by their heads: %s', (heads) => {
    const { columns } = read(`${heads}\nNPS\t12`);
    const uses = ['name', 'value', 'unit', 'source', 'period', 'n', 'baseline', 'target', 'stage'];
    expect(columns.map(({ use }) => use)).toEqual(uses);
  });

  it('that name periods are figures, each a metric of its own', () => {
    const { rows, columns } = read('Metric;Target;Q1 2026;Q2 2026\nNPS;40;12,5;15');
    expect(columns.map(({ use }) => use)).toEqual(['name', 'target', 'figures', 'figures']);
    expect(rows[0]?.drafts).toMatchObject([
      { name: 'NPS', target: 40, value: 12.5, periodFrom: Date.UTC(2026, 0), periodTo: Date.UTC(2026, 2, 31) },
      { name: 'NPS', target: 40, value: 15, periodFrom: Date.UTC(2026, 3), periodTo: Date.UTC(2026, 5, 30) },
    ]);
  });

  it('are what the person says they are, and without heads the first row is a row', () => {
    const { rows } = read('NPS\t12\nCSAT\t4.1', { uses: ['name', 'value'] });
    expect(rows.map(({ line, drafts }) => [line, drafts[0]?.name, drafts[0]?.value])).toEqual([
      [1, 'NPS', 12],
      [2, 'CSAT', 4.1],
    ]);
  });
});

describe('rows', () => {
  it('become metrics with place, source, period, count and numbers', () => {
    const { rows, decimal } = read(
      'name,value,source,period,n,baseline,target,stage,step,url\n' +
        'Drop-off,"28,5 %",Google Analytics,2026-03,"1.204","31,5",20,checkout,,\n' +
        'CSAT,"4,1",Umfrage,,,,,,PAY,\n' +
        'Load time,"1,9",other,,,,,,,https://shop.test/basket/?a=1#top',
    );
    expect(decimal).toEqual({ sign: ',', open: false });
    expect(rows.flatMap(({ troubles }) => troubles)).toEqual([]);
    const nowhere = { stageId: null, stepId: null, urlPattern: null };
    const none = { periodFrom: null, periodTo: null, n: null, baseline: null, target: null };
    expect(rows.map(({ drafts }) => drafts)).toEqual([
      [
        {
          ...nowhere,
          stageId: idOf('stage', 1),
          name: 'Drop-off',
          unit: '%',
          source: 'analytics',
          periodFrom: Date.UTC(2026, 2, 1),
          periodTo: Date.UTC(2026, 2, 31),
          n: 1204,
          baseline: 31.5,
          target: 20,
          value: 28.5,
        },
      ],
      [{ ...nowhere, ...none, stepId: idOf('step', 1), name: 'CSAT', unit: '', source: 'survey', value: 4.1 }],
      [
        {
          ...nowhere,
          ...none,
          urlPattern: 'shop.test/basket',
          name: 'Load time',
          unit: '',
          source: 'other',
          value: 1.9,
        },
      ],
    ]);
  });

  it('that cannot be understood are not taken, and say what stands there', () => {
    const { rows } = read('name\tvalue\tperiod\n\t5\t\nNPS\t=1+1\t\nNPS\t5\tsoon\nNPS\t\t');
    expect(rows.map(({ line, drafts, troubles }) => [line, drafts.length, troubles])).toEqual([
      [2, 0, [{ is: 'name', text: '', stops: true }]],
      [3, 0, [{ is: 'number', text: '=1+1', stops: true }]],
      [4, 0, [{ is: 'period', text: 'soon', stops: true }]],
      [5, 0, [{ is: 'no-figure', text: '', stops: true }]],
    ]);
  });

  it('are taken without what only part of them says wrongly', () => {
    const [row] = read('name\tvalue\tsource\tn\tstage\tstep\turl\nNPS\t5\ttea leaves\t-3\tMoon\tFly\ta b').rows;
    expect(row?.drafts).toMatchObject([{ source: 'other', n: null, stageId: null, stepId: null, urlPattern: null }]);
    expect(row?.troubles.map(({ is, text, stops }) => [is, text, stops])).toEqual([
      ['stage', 'Moon', false],
      ['step', 'Fly', false],
      ['url', 'a b', false],
      ['source', 'tea leaves', false],
      ['n', '-3', false],
    ]);
  });

  it('keep text that looks like a formula as the text that it is', () => {
    const name = '=HYPERLINK("http://x.test","5")';
    expect(read(`name\tvalue\n${name}\t5`).rows[0]?.drafts[0]?.name).toBe(name);
  });

  it('beyond the most are counted and left', () => {
    const table = read(`name\tvalue\n${'NPS\t5\n'.repeat(MOST_ROWS + 3)}`);
    expect([table.rows.length, table.left]).toEqual([MOST_ROWS, 3]);
  });
});

it('says where a table leaves numbers or dates open, and follows the choice', () => {
  const text = 'name\tvalue\tdate\nVisits\t1,204\t3/4/2026';
  expect(read(text)).toMatchObject({ decimal: { sign: '.', open: true }, days: { order: 'day-first', open: true } });
  expect(read(text).rows[0]?.drafts[0]).toMatchObject({ value: 1204, periodFrom: Date.UTC(2026, 3, 3) });
  const chosen = read(text, { decimal: ',', days: 'month-first' });
  expect(chosen.rows[0]?.drafts[0]).toMatchObject({ value: 1.204, periodFrom: Date.UTC(2026, 2, 4) });
  expect(read('name\tvalue\nNPS\t12').decimal.open).toBe(false);
});
