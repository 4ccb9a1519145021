// Copying a part of our own screen: all of it, sharp, without its buttons, onto the clipboard or into a file.
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CopyPictureContext } from '@/components/controls/copy-picture-context';
import { CURVE_HEIGHT } from '@/components/map/curve';
import { MapGrid } from '@/components/map/MapGrid';
import { COLUMN_WIDTH } from '@/components/map/slots';
import { placeMap } from '@/lib/domain/place-map';
import { pictureOf } from '@/lib/export/part/part-picture';
import { newCopyPicture } from '@/lib/state/copy-picture';
import { newToasts } from '@/lib/state/toasts';
import { loadText } from '@/lib/text/text';
import { mapRows } from '../../support/rows';
import { mount, unmount } from '../map/mount';
import { recordedEdit } from '../map/recorded-edit';
import { colourOf, drawPicture } from './drawn-source';
import { pixelsOf } from './pixels';

afterEach(() => {
  vi.restoreAllMocks();
  unmount();
});

async function copyCurve(clipboard: 'open' | 'closed') {
  const [toasts, t, files] = [newToasts(), await loadText('en'), [] as { name: string; blob: Blob }[]];
  const write = vi.spyOn(navigator.clipboard, 'write').mockImplementation(async (items) => {
    if (clipboard === 'closed') throw new DOMException('closed', 'NotAllowedError');
    await items[0]?.getType('image/png');
  });
  const copy = newCopyPicture({ toasts, text: () => t, saveFile: (name, blob) => files.push({ name, blob }) });
  await mount(
    <CopyPictureContext.Provider value={copy}>
      <MapGrid map={placeMap(mapRows())} thumbnail={() => undefined} edit={recordedEdit().edit} />
    </CopyPictureContext.Provider>,
  );
  await page.getByRole('button', { name: 'Copy curve as picture' }).click();
  await expect.poll(() => toasts.list.value.length, { timeout: 10_000 }).toBe(1);
  return { toast: toasts.list.value[0], files, item: write.mock.calls[0]?.[0][0] };
}

test('the curve goes onto the clipboard as PNG, whole and twice as sharp', async () => {
  const { toast, files, item } = await copyCurve('open');
  expect([toast?.tone, toast?.text, files]).toEqual(['info', 'Copied. Paste it into a slide, a chat or a mail.', []]);
  const { width, height, count } = await pixelsOf(await item?.getType('image/png'));
  expect([width, height]).toEqual([12 * COLUMN_WIDTH * 2, CURVE_HEIGHT * 2]);
  // The line in the accent of the light theme, 2.6 px thick over more than 1,500 px.
  expect(count([0x2d, 0x4b, 0xd8], 6)).toBeGreaterThan(10_000);
});

test('where the clipboard is closed, the picture is saved and the person told', async () => {
  const { toast, files } = await copyCurve('closed');
  expect(files.map((file) => [file.name, file.blob.type])).toEqual([['feeling-curve.png', 'image/png']]);
  expect(toast?.text).toBe('The clipboard is not available, so it was saved as feeling-curve.png.');
});

test('nothing can be copied where nobody offers it', async () => {
  const root = await mount(
    <MapGrid map={placeMap(mapRows())} thumbnail={() => undefined} edit={recordedEdit().edit} />,
  );
  expect(root.querySelector('button[title^="Copy"]')).toBeNull();
});

test('a card is copied with its picture, to its end, without its buttons', async () => {
  const url = URL.createObjectURL(await drawPicture(3, 400, 250));
  const root = await mount(
    <div style={{ width: '300px', height: '120px', overflow: 'auto', background: 'rgb(250, 240, 230)' }}>
      <button type="button" style={{ width: '100%', height: '60px', background: 'rgb(0, 255, 0)' }}>
        Close
      </button>
      <button type="button" style={{ padding: 0, border: 0 }}>
        <img src={url} alt="" width="260" height="160" />
      </button>
      <p style={{ height: '200px', margin: 0 }}>To the end</p>
    </div>,
  );
  await root.querySelector('img')?.decode();
  const { width, height, count } = await pixelsOf(await pictureOf(root.firstElementChild as Element));
  expect(width).toBe(600);
  // The picture and the text under it; no gap where the first button was.
  expect(height).toBeGreaterThan(2 * 360);
  expect(height).toBeLessThan(2 * 380);
  expect(count(colourOf(3), 8)).toBeGreaterThan(0.9 * 520 * 320);
  expect(count([0, 255, 0], 20)).toBe(0);
  expect(count([250, 240, 230], 2)).toBeGreaterThan(600 * 300);
});
