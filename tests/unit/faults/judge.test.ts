// Judge: each thing that may never be stored is seen, so that a sweep without violations means something.
import { expect, test } from 'vitest';
import { misshown } from '../../faults/colour-site';
import { hashesOf, judge } from '../../faults/judge';
import type { Stored } from '../../support/stored';

const whole = () =>
  ({
    touchpoints: [{ id: 't', snapshotId: 's' }],
    snapshots: [{ id: 's', touchpointId: 't', sha256: 'aa' }],
    attachments: [],
    pixels: [{ id: 's', size: 1, sha256: 'aa' }],
    journal: [],
    walkthroughs: [],
  }) as unknown as Stored;

const acknowledged = new Map([['t', 'aa']]);

test('what is whole is well', () => {
  expect(judge(whole(), acknowledged)).toEqual([]);
  expect(judge(whole(), new Map([['t', null]]))).toEqual([]);
  expect(hashesOf(whole())).toEqual(acknowledged);
});

test.each<[string, (stored: Stored) => unknown, RegExp]>([
  [
    'a touchpoint that is gone',
    (stored) => Object.assign(stored, { touchpoints: [], snapshots: [], pixels: [] }),
    /t is lost/,
  ],
  [
    'pixels that are gone',
    (stored) => Object.assign(stored, { pixels: [] }),
    /picture of acknowledged touchpoint t is lost/,
  ],
  ['pixels that cannot be read', (stored) => Object.assign(stored.pixels[0] ?? {}, { sha256: null }), /t is lost/],
  ['pixels that are others', (stored) => Object.assign(stored.pixels[0] ?? {}, { sha256: 'bb' }), /t changed/],
  [
    'a snapshot without touchpoint',
    (stored) => Object.assign(stored.snapshots[0] ?? {}, { touchpointId: 'x' }),
    /without touchpoint/,
  ],
  [
    'pixels without snapshot',
    (stored) => stored.pixels.push({ id: 'p', size: 1, sha256: 'cc' }),
    /pixels p without snapshot/,
  ],
  ['an open capture', (stored) => stored.journal.push({ id: 'j', step: 'masked' }), /open at "masked"/],
])('%s is seen', (_, spoil, violation) => {
  const stored = whole();
  spoil(stored);
  expect(judge(stored, acknowledged).join('\n')).toMatch(violation);
});

test('a picture under another address or title is seen, also when only its thumbnail is wrong', () => {
  const url = 'http://127.0.0.1:1/colour/red';
  expect(misshown({ url, title: 'red', colours: ['red', 'red'] })).toEqual([]);
  expect(misshown({ url, title: 'red', colours: ['red', 'blue'] })).toEqual(['a picture of red shows blue']);
  expect(misshown({ url, title: 'green', colours: ['red'] })).toEqual(['a picture of red is called green']);
});
