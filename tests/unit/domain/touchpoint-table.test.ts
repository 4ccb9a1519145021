// Tables of touchpoints: which column is what, what each row becomes, and that nothing that stands there is lost.
import { expect, it } from 'vitest';
import { rowsOfText } from '@/lib/domain/delimited-text';
import { readTouchpointTable, type TouchpointChoices } from '@/lib/domain/touchpoint-table';

const read = (text: string, choices: TouchpointChoices = {}) =>
  readTouchpointTable(rowsOfText(text), () => 3_600_000, choices);
const uses = (text: string) => read(text).columns.map(({ use }) => use);
const first = (text: string, choices: TouchpointChoices = {}) => {
  const [row] = read(text, choices).rows;
  if (!row) throw new Error('no row');
  return row;
};

it('knows the columns by their heads, in English and Chinese, whatever their case and signs', () => {
  expect(uses('Phase;TOUCH POINT;Channels;Pain points\na;b;c;d')).toEqual(['stage', 'title', 'channel', 'pains']);
  expect(uses('阶段\t触点\t渠道\t用户行为\t痛点\na\tb\tc\td\te')).toEqual([
    'stage',
    'title',
    'channel',
    'doing',
    'pains',
  ]);
  expect(uses('Journey_Stage,Name*,Customer Quote:\na,b,c')).toEqual(['stage', 'title', 'quote']);
});

it('takes a column of feelings as what stands in it: ratings, named feelings or words', () => {
  expect(uses('Name,Emotion\na,4\nb,2')).toEqual(['title', 'emotion']);
  expect(uses('触点,感受\na,喜悦 | 信任\nb,')).toEqual(['title', 'namedEmotions']);
  expect(uses('Name,Feeling\na,"She felt lost, and then angry"\nb,ok')).toEqual(['title', 'feeling']);
});

it('puts what it does not know into the note, and a second column of the same kind, too', () => {
  const { columns, rows } = read('Name,Owner,Note,Notes,Empty\nBasket,Ines,slow,twice,');
  expect(columns.map(({ use }) => use)).toEqual(['title', 'extra', 'note', 'extra', null]);
  expect(rows[0]?.draft.note).toBe('slow\nOwner: Ines\nNotes: twice');
});

it('leaves out what Walkmap works out by itself, and says that it is known', () => {
  const [number] = read('No.,Touchpoint\n1,Basket').columns;
  expect(number).toMatchObject({ use: null, known: true });
});

it('keeps in the note whatever it does not understand, and says which', () => {
  const { draft, troubles } = first('Name,Channel,Page,Time,Engagement\nBasket,smoke signal,not here,soon,9');
  expect(troubles.map(({ field }) => field)).toEqual(['channel', 'url', 'at', 'engagement']);
  expect(draft).toMatchObject({ title: 'Basket', channel: 'other', url: null, at: null, engagement: null });
  expect(draft.note).toBe('Channel: smoke signal\nPage: not here\nTime: soon\nEngagement: 9');
});

it('reads feelings on the scale that the head or the values name, as words, faces and stars', () => {
  const emotions = (text: string, choices?: TouchpointChoices) =>
    read(text, choices).rows.map(({ draft }) => draft.emotion);
  expect(emotions('Name,Score\na,-2\nb,0\nc,2')).toEqual([-2, 0, 2]);
  expect(emotions('Name,Score\na,1\nb,3\nc,5')).toEqual([-2, 0, 2]);
  expect(emotions('Name,Score (1-7)\na,1\nb,4\nc,7')).toEqual([-2, 0, 2]);
  expect(emotions('Name,Score\na,0\nb,5\nc,10\nd,8')).toEqual([-2, 0, 2, 1]);
  expect(emotions('Name,Score\na,very bad\nb,🙂\nc,★★★★☆\nd,一般\ne,4/5')).toEqual([-2, 1, 1, 0, 1]);
  expect(emotions('Name,Score\na,1\nb,2', { scale: 'five' })).toEqual([-2, -1]);
  expect(emotions('Name,Score (-2 to 2)\na,3\nb,1.5')).toEqual([null, null]);
});

it('reads a time with or without a zone, and a day as its noon', () => {
  const at = (text: string, choices?: TouchpointChoices) => first(`Name,Time\na,"${text}"`, choices).draft.at;
  const noon = Date.UTC(2026, 10, 12, 11);
  expect(at('2026-11-12T12:00:00+01:00')).toBe(noon);
  expect(at('2026-11-12 12:00')).toBe(noon);
  expect(at('12.11.2026 12:00 Uhr')).toBe(noon);
  expect(at('11/12/2026 12:00 PM', { days: 'month-first' })).toBe(noon);
  expect(at('2026年11月12日 下午1:30')).toBe(noon + 5_400_000);
  expect(at('12 Nov 2026')).toBe(noon);
  expect(at('46338.5')).toBe(noon);
  expect(at('2026-11-12T11:00Z')).toBe(noon);
  expect(at('2026-11')).toBeNull();
  expect(at('2026-11-12 25:00')).toBeNull();
});

it('says where the order of day and month is open', () => {
  expect(read('Name,Date\na,3/4/2026').days).toEqual({ order: 'day-first', open: true });
  expect(read('Name,Date\na,3/14/2026').days).toEqual({ order: 'month-first', open: false });
});

it('is assumed, unless a column says otherwise, and signed only where it is validated', () => {
  expect(first('Name\na').draft.evidence).toBe('assumed');
  expect(first('Name,Evidence,Validated by\na,observed,Ines').draft).toMatchObject({
    evidence: 'observed',
    validatedBy: null,
  });
  expect(first('触点,证据,验证人,验证时间\na,已验证,Ines,2026-11-12').draft).toMatchObject({
    evidence: 'validated',
    validatedBy: 'Ines',
    validatedAt: Date.UTC(2026, 10, 12, 11),
  });
});

it('takes findings apart, with what our exports say of them in brackets and no other words', () => {
  const { findings } = first('Name,Pains\na,"Too slow (3 major, wait) | Small print (on the phone) | No help"').draft;
  expect(findings.map(({ text, severity, category }) => [text, severity, category])).toEqual([
    ['Too slow', 3, 'wait'],
    ['Small print (on the phone)', null, null],
    ['No help', null, null],
  ]);
});

it('takes a list with bullets apart, and leaves a finding of several lines whole', () => {
  const texts = (cell: string) => first(`Name,Pains\na,"${cell}"`).draft.findings.map(({ text }) => text);
  expect(texts('- Slow\n• Ugly')).toEqual(['Slow', 'Ugly']);
  expect(texts('Slow:\nnine minutes')).toEqual(['Slow:\nnine minutes']);
});

it('lets text be text: formulas, guards of our own export, markup, and no turned letters', () => {
  const { draft } = first('Name,Note,Doing\n"=SUM(A1)","\'=1+1","evil\u202Etxt <b>x</b>"');
  expect(draft).toMatchObject({ title: '=SUM(A1)', note: '=1+1', doing: 'eviltxt <b>x</b>' });
});

it('keeps an address without what could open a session', () => {
  const { draft } = first('Name,URL\na,shop.example/basket?token=abc#top');
  expect(draft).toMatchObject({ url: 'https://shop.example/basket', channel: 'web' });
});

it('cuts what is too long for its place, says so, and keeps the whole in the note', () => {
  const long = 'x'.repeat(600);
  const { draft, troubles } = first(`Name\n${long}`);
  expect([draft.title.length, troubles[0]?.field]).toEqual([500, 'title']);
  expect(draft.note).toContain(long);
});

it('fills a blank stage from the row above, as joined cells leave it', () => {
  expect(read('Stage,Name\nFind,a\n,b\nBuy,c').rows.map(({ draft }) => draft.stage)).toEqual(['Find', 'Find', 'Buy']);
});

it('reads a table without heads by what the person says', () => {
  expect(read('Basket;web\nPay;web').headed).toBe(false);
  const { rows } = read('Basket;web\nPay;web', { uses: ['title', 'channel'] });
  expect(rows.map(({ draft, line }) => [line, draft.title, draft.channel])).toEqual([
    [1, 'Basket', 'web'],
    [2, 'Pay', 'web'],
  ]);
  expect(read('Nom;Canal\nPanier;web', { headed: true }).rows).toHaveLength(1);
});

it('stays within bounds: rows beyond are counted, columns beyond are left, cells beyond are refused', () => {
  const table = read(`Name\n${'a\n'.repeat(20_010)}`);
  expect([table.rows.length, table.left]).toEqual([20_000, 10]);
  expect(read(`Name${',x'.repeat(500)}\na`).columns).toHaveLength(200);
  expect(() => rowsOfText(','.repeat(1_000_001))).toThrow('table-too-large');
});
