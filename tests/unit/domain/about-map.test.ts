// What stands over a map: its own words, or those of the brief that its runs follow.
import { expect, test } from 'vitest';
import { aboutMap, saysAbout } from '@/lib/domain/about-map';
import { BLANK_BRIEF } from '@/lib/domain/brief';
import { BLANK_PERSONA } from '@/lib/domain/persona';
import { idOf, journeyMapRow, PROJECT_ID, rowFields, walkthroughRow } from '@/tests/support/rows';

const brief = (
  n: number,
  words: Partial<typeof BLANK_BRIEF> & { scenario?: string; goal?: string; expectations?: string },
) => ({
  ...rowFields(idOf('brief', n)),
  ...BLANK_BRIEF,
  projectId: PROJECT_ID,
  title: 'Buys',
  ...words,
});
const persona = { ...rowFields(idOf('persona', 1)), ...BLANK_PERSONA, projectId: PROJECT_ID, name: 'Mara' };
const run = (n: number, b: number | null) =>
  walkthroughRow({ id: idOf('run', n), briefId: b === null ? null : idOf('brief', b) });
const source = {
  map: journeyMapRow({ personaId: persona.id }),
  personas: [persona],
  briefs: [
    brief(1, { expectations: 'Two days' }),
    brief(2, { scenario: 'The kettle broke.', goal: 'A new one by Friday', expectations: 'Three days' }),
  ],
  walkthroughs: [run(1, null), run(2, 1), run(3, 2)],
};

test('where the map says nothing, the first brief that says something speaks', () => {
  const about = aboutMap(source);
  expect(about.actor?.name).toBe('Mara');
  expect(about.scenario).toEqual({ text: 'The kettle broke.\nA new one by Friday', fromBrief: true });
  expect(about.expectations).toEqual({ text: 'Two days', fromBrief: true });
  expect(about).toMatchObject({ owner: '', runs: 3, kind: 'current' });
});

test('what the map says comes first', () => {
  const map = journeyMapRow({ scenario: 'Moves house', expectations: ' ', owner: 'Shop team' });
  const about = aboutMap({ ...source, map });
  expect(about.scenario).toEqual({ text: 'Moves house', fromBrief: false });
  expect(about.expectations.fromBrief).toBe(true);
  expect(about).toMatchObject({ actor: null, owner: 'Shop team' });
});

test('a map of which nobody said anything says nothing', () => {
  const bare = { ...source, map: journeyMapRow({}), briefs: [] };
  expect(saysAbout(aboutMap(bare))).toBe(false);
  expect(saysAbout(aboutMap({ ...bare, map: journeyMapRow({ owner: 'Ana' }) }))).toBe(true);
});
