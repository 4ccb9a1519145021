// Report views: whose journey and which channel a reader can choose, what each choice shows, and the rules that do it without a script.
import { expect, test } from 'vitest';
import { placeMap } from '@/lib/domain/place-map';
import { newBreather } from '@/lib/export/breather';
import { listEvidence } from '@/lib/export/evidence';
import { filterCss } from '@/lib/export/html/filter-css';
import { planViews } from '@/lib/export/html/report-views';
import { personaRow } from '../../support/plan-rows';
import { idOf, type MapRowsOptions, mapRows } from '../../support/rows';

const breathe = newBreather(new AbortController().signal);

/** Runs are walked by the personas given, one letter a run; `-` is nobody. */
async function viewsOf(options: MapRowsOptions, played: string) {
  const rows = mapRows(options);
  const ids = [...new Set(played.replaceAll('-', ''))].map((name) => name.charCodeAt(0));
  rows.personas.push(...ids.map((id) => personaRow({ id: idOf('pers', id), name: String.fromCharCode(id) })));
  rows.walkthroughs.forEach((run, i) => {
    run.personaId = !played[i] || played[i] === '-' ? null : idOf('pers', played.charCodeAt(i));
  });
  const source = { mapRows: rows, map: placeMap(rows) };
  const evidence = listEvidence(source);
  return { rows, evidence, ...(await planViews({ ...source, evidence }, breathe)) };
}

const names = (whose: Awaited<ReturnType<typeof viewsOf>>['whose']) =>
  whose.map((one) => (one.is === 'persona' ? one.name : one.is === 'run' ? `${one.n} of ${one.of}` : 'all'));

test('one run of one persona leaves nothing to choose but its channels', async () => {
  const { whose, channels, views } = await viewsOf({ touchpoints: 12 }, 'A');
  expect(names(whose)).toEqual(['all']);
  expect(channels.reduce((sum, { count }) => sum + count, 0)).toBe(12);
  expect(views).toHaveLength(channels.length + 1);
});

test('personas and runs are offered, but no choice twice: a run that is all of a persona is that persona', async () => {
  expect(names((await viewsOf({ touchpoints: 3, runs: 3 }, 'AAB')).whose)).toEqual([
    'all',
    'A',
    'B',
    '1 of 3',
    '2 of 3',
  ]);
  expect(names((await viewsOf({ touchpoints: 3, runs: 2 }, 'AB')).whose)).toEqual(['all', 'A', 'B']);
  expect(names((await viewsOf({ touchpoints: 3, runs: 2 }, 'AA')).whose)).toEqual(['all', '1 of 2', '2 of 2']);
  expect(names((await viewsOf({ touchpoints: 3, runs: 2 }, 'A-')).whose)).toEqual(['all', 'A', '2 of 2']);
  expect(names((await viewsOf({ touchpoints: 3, runs: 9 }, 'AAAAABBBB')).whose)).toEqual(['all', 'A', 'B']);
});

test('every view sums up exactly what it shows, and the views of a person add up to all', async () => {
  const { evidence, views, channels, whose, whoseOf } = await viewsOf({ touchpoints: 12, runs: 2 }, 'AB');
  expect(views).toHaveLength(whose.length * (channels.length + 1));
  for (const { whose: who, channel, summary } of views) {
    const shown = evidence.filter(
      ({ touchpoint }) =>
        whoseOf(touchpoint).split(' ').includes(who) && (channel === 'all' || touchpoint.channel === channel),
    );
    expect(summary.touchpoints).toBe(shown.length);
    expect(summary.pains).toBe(shown.flatMap(({ findings }) => findings).filter(({ kind }) => kind === 'pain').length);
    if (summary.lowest) expect(shown.map(({ number }) => number)).toContain(summary.lowest.number);
  }
  const count = (who: string) => views.find(({ key }) => key === `${who}-all`)?.summary.touchpoints;
  expect([count('all'), count('p1'), count('p2')]).toEqual([24, 12, 12]);
});

test('what was drawn on the map is of nobody, and so of everybody', async () => {
  const { rows, whoseOf } = await viewsOf({ touchpoints: 3, runs: 2 }, 'AB');
  expect(whoseOf({ channel: 'web', walkthroughId: rows.map.id })).toBe('all p1 p2');
  expect(whoseOf({ channel: 'web', walkthroughId: rows.walkthroughs[1]?.id ?? '' })).toBe('all p2');
});

test('there is a rule for each choice and each view, made of our own keys alone', async () => {
  const planned = await viewsOf({ touchpoints: 12, runs: 2 }, 'AB');
  const css = filterCss(planned);
  for (const { key } of planned.views) expect(css).toContain(`:not([data-view="${key}"]){display:none}`);
  expect(css).toContain(':root:has(#whose-p1:checked):has(#channel-phone:checked) .r-veil:not([data-in~="p1-phone"])');
  const alone = filterCss(await viewsOf({ touchpoints: 12 }, 'A'));
  expect(alone).not.toContain('#whose-');
});
