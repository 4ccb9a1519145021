// A map in the terms of CJML: well formed whatever was written, planned beside actual, and nothing felt that nobody felt.
import { describe, expect, test } from 'vitest';
import { plannedId } from '../../../support/checklist';
import { emotionOf, START } from '../../../support/rows';
import { readXml, type XmlElement } from '../../../support/strict-xml';
import { strangeSource, writtenText } from '../strange-source';

type Change = Parameters<typeof strangeSource>[1];

async function read(change?: Change, touchpoints = 12): Promise<XmlElement> {
  return readXml(await writtenText('cjml', await strangeSource({ touchpoints }, change)));
}

const children = (element: XmlElement | undefined, name: string) =>
  element?.children.filter((child) => child.name === name) ?? [];
const child = (element: XmlElement | undefined, name: string) => children(element, name)[0];
const said = (element: XmlElement | undefined, name: string) => child(element, name)?.text ?? null;
const touchpointsOf = (journey: XmlElement | undefined) => child(journey, 'touchpoints')?.children ?? [];
const metIn = (journey: XmlElement | undefined) =>
  touchpointsOf(journey).filter((one) => said(one, 'status') !== 'missing');
const byId = (journey: XmlElement | undefined, id: string) =>
  touchpointsOf(journey).find((one) => said(one, 'touchpointID') === id);

describe('planned beside actual', () => {
  test('a run refers to its brief, a touchpoint to its planned step', async () => {
    const root = await read(({ touchpoints }) => {
      touchpoints.slice(0, 3).forEach((touchpoint, i) => {
        touchpoint.plannedStepId = plannedId([1, 3, 2][i] ?? 0);
      });
    });
    const [planned, actual] = [child(root, 'plannedJourney'), child(root, 'actualJourney')];
    expect(planned?.attributes.get('basis')).toBe('planned');
    expect(said(actual, 'plannedReference')).toBe(said(planned, 'journeyID'));
    const seen = touchpointsOf(actual).map((one) => [said(one, 'status'), said(one, 'deviation')]);
    expect(seen.slice(0, 4)).toEqual([
      ['completed', null],
      ['completed', 'early'],
      ['completed', null],
      ['completed', 'unplanned'],
    ]);
    expect(child(touchpointsOf(actual)[1], 'plannedTouchpoint')?.attributes.get('touchpointIDref')).toBe(plannedId(3));
  });

  test('a planned step that was skipped is missing at its place', async () => {
    const root = await read(({ touchpoints, walkthroughs }) => {
      for (const run of walkthroughs) Object.assign(run, { recording: 'finished', outcome: 'reached' });
      const [first, second] = touchpoints;
      if (first) first.plannedStepId = plannedId(1);
      if (second) second.plannedStepId = plannedId(3);
    });
    const statuses = touchpointsOf(child(root, 'actualJourney')).map((one) => said(one, 'status'));
    expect(statuses.slice(0, 3)).toEqual(['completed', 'missing', 'completed']);
    expect(statuses).toHaveLength(13);
  });

  test('where the run ended before its goal, the last planned step failed', async () => {
    const root = await read(({ touchpoints, walkthroughs }) => {
      for (const run of walkthroughs) Object.assign(run, { recording: 'finished', outcome: 'blocked' });
      const [first] = touchpoints;
      if (first) first.plannedStepId = plannedId(1);
    });
    const actual = child(root, 'actualJourney');
    expect(said(actual, 'journeyStatus')).toBe('blocked');
    expect(said(touchpointsOf(actual)[0], 'status')).toBe('failing');
  });

  test('what is only assumed stands in a journey of its own, and nobody experienced it', async () => {
    const root = await read(({ touchpoints }) => {
      const [first] = touchpoints;
      if (first) Object.assign(first, { evidence: 'assumed', emotion: emotionOf(2, START) });
    });
    const assumed = children(root, 'plannedJourney').find((one) => one.attributes.get('basis') === 'assumed');
    expect(touchpointsOf(assumed)).toHaveLength(1);
    expect(said(touchpointsOf(assumed)[0], 'expectedRating')).toBe('2');
    expect(child(touchpointsOf(assumed)[0], 'touchpointExperience')).toBeUndefined();
    expect(touchpointsOf(child(root, 'actualJourney'))).toHaveLength(11 + 3);
  });
});

describe('touchpoints', () => {
  test('who begins is told by the channel', async () => {
    const root = await read(({ touchpoints }) => {
      const [first, second, third] = touchpoints;
      if (first) Object.assign(first, { channel: 'web', doing: 'Searches', title: 'Shop' });
      if (second) Object.assign(second, { channel: 'email', doing: '', title: 'Order confirmed' });
      if (third) Object.assign(third, { channel: 'other', url: null, doing: 'Unpacks' });
    });
    const [web, email, alone] = metIn(child(root, 'actualJourney'));
    const side = (one: XmlElement | undefined, name: string) => [
      child(child(one, name), 'refersTo')?.attributes.get('actorIDref'),
      said(child(one, name), `${name}Label`),
    ];
    expect([side(web, 'initiator'), side(web, 'receiver')]).toEqual([
      ['end-user', 'Searches'],
      ['service-provider', 'Shop'],
    ]);
    expect([side(email, 'initiator'), side(email, 'receiver')]).toEqual([
      ['service-provider', 'Order confirmed'],
      ['end-user', 'Order confirmed'],
    ]);
    expect(alone?.name).toBe('actualAction');
    expect(side(alone, 'initiator')).toEqual(['end-user', 'Unpacks']);
    expect(child(alone, 'channel')).toBeUndefined();
  });

  test('words are kept but for what XML cannot hold; what was not rated has no rating', async () => {
    const odd = '<b>&amp; ]]> "x" \u0001 中文 العربية 🎉\nnext';
    const root = await read(({ touchpoints }) => {
      for (const touchpoint of touchpoints) touchpoint.emotion = null;
      const [first] = touchpoints;
      if (first) first.note = odd;
    });
    const actual = child(root, 'actualJourney');
    expect(said(metIn(actual)[0], 'comment')).toBe(odd.replace('\u0001', ''));
    const ratings = touchpointsOf(actual).map((one) => said(child(one, 'touchpointExperience'), 'experienceRating'));
    expect(new Set(ratings)).toEqual(new Set([null]));
  });

  test('every touchpoint of the map is there once', async () => {
    const source = await strangeSource({ touchpoints: 60, runs: 2 });
    const root = readXml(await writtenText('cjml', source));
    const journeys = children(root, 'actualJourney');
    expect(journeys).toHaveLength(2);
    for (const { id, walkthroughId } of source.mapRows.touchpoints) {
      expect(
        byId(
          journeys.find((one) => said(one, 'journeyID') === walkthroughId),
          id,
        ),
      ).toBeDefined();
    }
  });
});
