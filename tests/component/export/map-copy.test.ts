// Map copy: what the clipboard gets is what was asked for; where it is closed, a file; what is too large goes out in tiles.
import { signal } from '@preact/signals';
import { afterEach, expect, test, vi } from 'vitest';
import { placeMap } from '@/lib/domain/place-map';
import { newMapCopy } from '@/lib/state/map-copy';
import { newToasts } from '@/lib/state/toasts';
import { loadText } from '@/lib/text/text';
import { mapRows } from '../../support/rows';
import { storeRows } from '../../unit/export/stored-map';
import { colourOf, drawPicture } from './drawn-source';
import { pixelsOf } from './pixels';

afterEach(() => void vi.restoreAllMocks());

/** A stored map of two steps, whose clipboard is open or closed; `taken` is what it was given. */
async function copying(clipboard: 'open' | 'closed') {
  const rows = mapRows({ touchpoints: 2 });
  const db = await storeRows(rows);
  for (const [i, id] of [...rows.snapshots.keys()].entries()) {
    const blob = await drawPicture(i, 1280, 800);
    const thumbnail = new Uint8Array(await (await drawPicture(i, 400, 250)).arrayBuffer());
    await db.pixels.put({ id, blob });
    await db.snapshots.update(id, { thumbnail, width: 1280, height: 800 });
  }
  const taken = new Map<string, Blob>();
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(async ([item]) => {
    if (clipboard === 'closed') throw new DOMException('closed', 'NotAllowedError');
    for (const type of item?.types ?? []) taken.set(type, (await item?.getType(type)) as Blob);
  });
  const [toasts, files] = [newToasts(), new Map<string, Blob>()];
  const copy = newMapCopy({
    db,
    placed: () => placeMap(rows),
    speech: signal({ t: await loadText('en'), language: 'en' as const }),
    toasts,
    appVersion: '0.1.0',
    saveFile: (name, blob) => files.set(name, blob),
  });
  return { copy, rows, taken, files, said: () => toasts.list.value.map(({ text }) => text).at(-1) };
}

test('the map as it is shown, as one PNG', async () => {
  const { copy, taken, files, said } = await copying('open');
  await copy.map();
  expect(said()).toBe('Copied. Paste it into a slide, a chat or a mail.');
  expect([...taken.keys(), ...files.keys()]).toEqual(['image/png']);
  const { width, height, count } = await pixelsOf(taken.get('image/png'));
  expect(Math.min(width, height)).toBeGreaterThan(700);
  expect(count(colourOf(0), 12)).toBeGreaterThan(10_000);
});

test('a touchpoint in words with its picture', async () => {
  const { copy, rows, taken, said } = await copying('open');
  const [touchpoint] = rows.touchpoints;
  await copy.touchpoint(touchpoint?.id ?? '');
  expect(said()).toBe('Copied. Paste it into a slide, a chat or a mail.');
  expect([...taken.keys()].sort()).toEqual(['text/html', 'text/plain']);
  const html = new DOMParser().parseFromString((await taken.get('text/html')?.text()) ?? '', 'text/html');
  expect(html.querySelector('h3')?.textContent).toContain(touchpoint?.title);
  expect(await taken.get('text/plain')?.text()).toContain(`Doing: ${touchpoint?.doing}`);
  const picture = await (await fetch(html.querySelector('img')?.src ?? '')).blob();
  const { width, count } = await pixelsOf(picture);
  expect([picture.type, width]).toEqual(['image/jpeg', 1120]);
  expect(count(colourOf(0), 12)).toBeGreaterThan(400_000);
});

test('where the clipboard is closed, both are saved as files and the person is told', async () => {
  const { copy, rows, taken, files, said } = await copying('closed');
  await copy.map();
  await copy.touchpoint(rows.touchpoints[1]?.id ?? '');
  expect([...files].map(([name, { type }]) => [name.split('.').at(-1), type])).toEqual([
    ['png', 'image/png'],
    ['html', 'text/html'],
  ]);
  expect([taken.size, said()]).toEqual([0, 'The clipboard is not available, so it was saved as touchpoint.html.']);
});

test('what is gone is told in words', async () => {
  const { copy, taken, files, said } = await copying('open');
  await copy.touchpoint('01J00000000000000000000000');
  expect([taken.size, files.size]).toEqual([0, 0]);
  expect(said()?.length).toBeGreaterThan(10);
});
