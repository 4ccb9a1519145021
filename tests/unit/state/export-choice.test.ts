// Export choice: the formats of last time are ticked again, but not over what a person ticked meanwhile.
import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { newDatabase } from '@/lib/db/database';
import { newExportDialog } from '@/lib/state/export-dialog';
import { loadText } from '@/lib/text/text';

vi.mock('@/lib/browser/storage', async () => {
  const { ALL_CONTENTS } = await import('@/lib/domain/export-contents');
  return {
    readStored: async () => ({ formats: ['csv'], scale: 1, theme: 'light', paper: 'a4', contents: ALL_CONTENTS }),
  };
});

async function newDialog() {
  const speech = signal({ t: await loadText('en'), language: 'en' as const });
  return newExportDialog({
    db: newDatabase('export-choice'),
    mapId: () => undefined,
    speech,
    openPrint: () => {},
    appVersion: '0',
  });
}

test('the formats of last time are ticked when the dialog opens', async () => {
  const { open, chosen } = await newDialog();
  await open();
  expect([...chosen.value]).toEqual(['csv']);
});

test('a box that is ticked before they were read stays ticked', async () => {
  const { open, toggle, chosen } = await newDialog();
  const opening = open();
  toggle('bundle');
  await opening;
  expect([...chosen.value]).toEqual(['html', 'bundle']);
});
