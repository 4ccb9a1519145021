// The way in: each file goes to the dialog of its kind, one dialog at a time, and none is dropped.
import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { newAttempt } from '@/lib/state/error-reporter';
import { newImportHub } from '@/lib/state/import-hub';
import { newToasts } from '@/lib/state/toasts';
import { loadText } from '@/lib/text/text';
import { MAIL } from '../../support/file-bytes';
import { PIXEL } from '../../support/one-row';

async function newHub() {
  const t = await loadText('en');
  const toasts = newToasts();
  const opened: string[] = [];
  const place = (name: string) => {
    const isOpen = signal(false);
    const look = async (what: unknown) => {
      const files = Array.isArray(what) ? what : Object.values(what as object).flat();
      const names = files.map((file) => (file instanceof File ? file.name : '')).filter(Boolean);
      opened.push([name, ...(what instanceof File ? [what.name] : names)].join(' '));
      isOpen.value = true;
    };
    return { isOpen, look };
  };
  const tables = { ...place('table'), speaksOfFigures: vi.fn(() => false), text: () => 'NPS,12' };
  const close = () => {
    tables.isOpen.value = false;
  };
  const [bundles, figures, recordings, files] = ['bundles', 'figures', 'recording', 'files'].map(place) as [
    ReturnType<typeof place>,
    ReturnType<typeof place>,
    ReturnType<typeof place>,
    ReturnType<typeof place>,
  ];
  const places = { bundles, tables: { ...tables, close }, figures, recordings, files };
  const hub = newImportHub({ ...places, attempt: newAttempt(toasts, () => t) });
  return { hub, opened, places, toasts };
}

const file = (name: string, content: BlobPart) => new File([content], name);
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('opens one dialog after the other for files of several kinds', async () => {
  const { hub, opened, places } = await newHub();
  await hub.look([
    file('a.csv', 'Stage,Touchpoint\nFind,Home'),
    file('b.json', '{"steps":[]}'),
    file('c.png', PIXEL),
    file('d.eml', MAIL),
    file('e.walkmap', 'PK'),
  ]);
  for (const next of [places.bundles, places.files, places.tables, places.recordings]) {
    await vi.waitFor(() => expect(next.isOpen.value).toBe(true));
    next.isOpen.value = false;
  }
  await settled();
  expect(opened).toEqual(['bundles e.walkmap', 'files c.png d.eml', 'table', 'recording b.json']);
});

it('hands a table of figures on, at once or when the person says so', async () => {
  const { hub, opened, places } = await newHub();
  places.tables.speaksOfFigures.mockReturnValue(true);
  await hub.paste('Name,Value\nNPS,12');
  expect([opened, places.tables.isOpen.value, places.figures.isOpen.value]).toEqual([
    ['table', 'figures'],
    false,
    true,
  ]);
});

it('says of a workbook and of a table too large what to do instead', async () => {
  const { hub, toasts } = await newHub();
  await hub.look([file('a.xlsx', `PK\u0003\u0004${'\0'.repeat(26)}[Content_Types].xml`)]);
  await hub.look([file('b.csv', `a,b\n${'x'.repeat(21 * 1024 * 1024)}`)]);
  await vi.waitFor(() => expect(toasts.list.value.map(({ tone }) => tone)).toEqual(['error', 'error']));
  expect(toasts.list.value.map(({ text }) => text).join()).toMatch(/workbook.*too large/s);
});
