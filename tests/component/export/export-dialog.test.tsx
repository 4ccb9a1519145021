// The export dialog: ticked, named, saved, stopped and remembered, by mouse and by keyboard.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadAlias } from '@/lib/db/alias';
import { write } from '@/lib/db/write';
import { ALL_CONTENTS } from '@/lib/domain/export-contents';
import { readPrintAddress } from '@/lib/state/print-address';
import { unmount } from '../map/mount';
import { openDialog } from './open-export-dialog';

const stored = vi.hoisted(() => new Map<string, unknown>());
vi.mock('@/lib/browser/storage', () => ({
  readStored: async (key: string) => stored.get(key),
  writeStored: async (key: string, value: unknown) => void stored.set(key, value),
}));
beforeEach(() => stored.clear());

const box = (name: RegExp) => page.getByRole('checkbox', { name });
const save = () => page.getByRole('button', { name: /^Save( \d+ files)?$/ });

describe('choosing', () => {
  test('the report is ticked first, and the files are named before they are made', async () => {
    await openDialog();
    await expect.element(box(/Report/)).toBeChecked();
    await expect.element(box(/Bundle/)).not.toBeChecked();
    await expect.element(page.getByText('Will be saved as journey.html')).toBeVisible();
    for (const name of [/^Picture \./, /CSV/, /Bundle/]) await box(name).click();
    const all = 'Will be saved as journey.html, journey.png, journey-tables.zip, journey.walkmap';
    await expect.element(page.getByText(all)).toBeVisible();
    await expect.element(save()).toHaveTextContent('Save 4 files');
  });

  test('the name of the map is one press away, and what is typed becomes a safe name', async () => {
    const { state } = await openDialog();
    await page.getByRole('button', { name: 'Use the name of the map' }).click();
    const field = page.getByRole('textbox', { name: 'File name' });
    await expect.element(field).toHaveValue('Buying a coffee machine');
    await field.fill('Q3/2026: “the shop”?');
    expect(state.names.value).toEqual(['Q3 2026 “the shop”.html']);
  });

  test('the picture tells its sizes in pixels', async () => {
    const { state } = await openDialog();
    await box(/^Picture \./).click();
    await expect.poll(() => state.scales.value?.length).toBe(3);
    const [one] = state.scales.value ?? [];
    const pixels = `${one?.width.toLocaleString('en')} × ${one?.height.toLocaleString('en')} px`;
    const radio = page.getByRole('radio', { name: pixels });
    await expect.element(radio).toBeChecked();
    await page.getByText('2×').click();
    await expect.element(radio).not.toBeChecked();
    expect(state.settings.scale.value).toBe(2);
  });

  test('a bundle is locked with what is typed, and too short a passphrase says so', async () => {
    const { state, files } = await openDialog();
    await box(/Report/).click();
    await box(/Bundle/).click();
    const field = page.getByLabelText('Passphrase (optional)');
    await field.fill('coffee');
    await expect.element(page.getByText(/This passphrase is too short/)).toBeVisible();
    await field.fill('coffee with oat milk');
    await expect.element(page.getByText(/Without it nobody can open the bundle/)).toBeVisible();
    await expect.element(page.getByText(/locked with a passphrase/)).toBeVisible();
    await save().click();
    await expect.element(page.getByText('Saved:')).toBeVisible();
    const head = new Uint8Array(await (files[0]?.blob ?? new Blob()).slice(0, 2).arrayBuffer());
    expect(new TextDecoder().decode(head)).not.toBe('PK');
    await state.open();
    expect(state.settings.passphrase.value).toBe('');
  });

  test('a PDF opens the print page on the paper that was chosen, after the files', async () => {
    const { names, printed, state } = await openDialog();
    await box(/PDF/).click();
    await page.getByText('A3', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Reviewers’ comments' }).click();
    await box(/Report/).click();
    await page.getByRole('button', { name: 'Open the print page' }).click();
    await expect.poll(() => printed.length).toBe(1);
    expect([names(), readPrintAddress(printed[0]?.split('?')[1] ?? '')]).toMatchObject([
      [],
      { paper: 'a3', print: true, contents: { ...ALL_CONTENTS, comments: false } },
    ]);
    await state.open();
    expect([...state.chosen.value]).toEqual(['pdf']);
  });

  test('what is left out of all files is remembered', async () => {
    const { state } = await openDialog();
    await page.getByRole('checkbox', { name: 'Names of people' }).click();
    await expect.element(page.getByText(/People are called Shopper 1/)).toBeVisible();
    expect(state.settings.contents.value).toEqual({ ...ALL_CONTENTS, names: false });
    await save().click();
    await expect.element(page.getByText('Saved:')).toBeVisible();
    await state.open();
    expect(state.settings.contents.value.names).toBe(false);
  });

  test('nothing ticked is nothing to save', async () => {
    const { names } = await openDialog();
    await box(/Report/).click();
    await expect.element(page.getByText('Tick at least one format.')).toBeVisible();
    await save().click({ force: true });
    expect(names()).toEqual([]);
  });
});

describe('the name under which it goes out', () => {
  const field = () => page.getByRole('textbox', { name: 'Your name or alias (optional)' });

  test('is asked once, and is in the first file already', async () => {
    const { db, state, files } = await openDialog();
    const mine = () => db.maps.toCollection().first();
    // Only what was made on this computer is signed.
    await write(db, ['maps'], async (pen) => pen.patch('maps', (await mine())?.id ?? '', { name: 'My walk' }));
    await box(/Report/).click();
    await box(/Bundle/).click();
    await field().fill(' Anna ');
    await save().click();
    await expect.element(page.getByText('Saved:')).toBeVisible();
    expect(await loadAlias(db)).toBe('Anna');
    expect((await mine())?.author).toBe('Anna');
    expect(await files[0]?.blob.text()).toContain('"author":"Anna"');
    await state.open();
    await expect.element(field()).not.toBeInTheDocument();
  });

  test('is asked until something was saved; it may stay empty', async () => {
    const { db, state } = await openDialog();
    await state.open();
    await expect.element(field()).toBeVisible();
    await save().click();
    await expect.element(page.getByText('Saved:')).toBeVisible();
    expect(await loadAlias(db)).toBe('');
    await state.open();
    await expect.element(field()).not.toBeInTheDocument();
  });
});

describe('saving', () => {
  test('all four files in one go, each told with its size, and saved again on demand', async () => {
    const { files, names } = await openDialog();
    for (const name of [/^Picture \./, /CSV/, /Bundle/]) await box(name).click();
    await save().click();
    await expect.element(page.getByText('Saved 4 files:')).toBeVisible();
    expect(names()).toEqual(['journey.html', 'journey.png', 'journey-tables.zip', 'journey.walkmap']);
    for (const { blob } of files) expect(blob.size).toBeGreaterThan(500);
    await page.getByRole('button', { name: 'Save again: journey-tables.zip' }).click();
    expect(names().at(-1)).toBe('journey-tables.zip');
  });

  test('the choice is there again the next time', async () => {
    const { state } = await openDialog();
    await box(/Report/).click();
    await box(/CSV/).click();
    await save().click();
    await expect.element(page.getByText('Saved:')).toBeVisible();
    expect(stored.get('export')).toEqual({
      formats: ['csv'],
      scale: 1,
      theme: 'light',
      paper: 'a4',
      contents: ALL_CONTENTS,
    });
    state.toggle('bundle');
    await state.open();
    expect([...state.chosen.value]).toEqual(['csv']);
  });

  test('a stored choice that cannot be read counts as the first one', async () => {
    stored.set('export', { formats: ['exe'], scale: -1 });
    const { state } = await openDialog();
    expect([...state.chosen.value]).toEqual(['html']);
  });

  test('one format that fails does not keep the others back, and says why', async () => {
    const { names } = await openDialog({
      onRead: () => {
        throw new TypeError('a bug');
      },
    });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await box(/CSV/).click();
    await save().click();
    await expect.element(page.getByText(/^Report was not saved\./)).toBeVisible();
    await expect.poll(names).toEqual(['journey-tables.zip']);
  });
});

describe('stopping', () => {
  const slow = async () => {
    await new Promise((resolve) => setTimeout(resolve, 400));
  };

  test('the button ends it: no file, and the dialog says so', async () => {
    const { names, state } = await openDialog({ onRead: slow });
    await save().click();
    await expect.element(page.getByRole('progressbar', { name: 'Progress of the export' })).toBeVisible();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect.element(page.getByText('Stopped. Nothing was saved.')).toBeVisible();
    expect([names(), state.progress.value]).toEqual([[], null]);
  });

  test('Esc ends the export first, and only then the dialog', async () => {
    const { onClose, names } = await openDialog({ onRead: slow });
    await save().click();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Stopped. Nothing was saved.')).toBeVisible();
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => onClose.mock.calls.length).toBe(1);
    expect(names()).toEqual([]);
  });

  test('a dialog that is gone leaves no export behind', async () => {
    const { names, state } = await openDialog({ onRead: slow });
    await save().click();
    unmount();
    await expect.poll(() => state.progress.value).toBe(null);
    expect(names()).toEqual([]);
  });
});

test('the keyboard alone ticks, names and saves', async () => {
  const { names } = await openDialog();
  const focused = () => document.activeElement as HTMLInputElement;
  expect(focused().value).toBe('html');
  await userEvent.keyboard(' ');
  while (focused().value !== 'csv') await userEvent.tab();
  await userEvent.keyboard(' ');
  while (focused().type !== 'text') await userEvent.tab();
  await userEvent.keyboard('{Control>}a{/Control}autumn{Enter}');
  await expect.poll(names).toEqual(['autumn-tables.zip']);
});
