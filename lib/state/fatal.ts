// Fatal: a screen that cannot start says why, and hands out what is in the store as it lies there.
import type { Database } from '@/lib/db/database';
import { AppError } from '@/lib/domain/app-error';
import type { Text } from '@/lib/text/text';
import { errorText } from './error-text';
import { downloadFile } from './export-download';

/** Failures in which the rows are there, though this version cannot show them. */
const TAKEN_OUT = ['migration-failed', 'store-newer'];

export function showFatal(root: HTMLElement, db: Database, error: unknown, t: Text): void {
  const main = document.createElement('main');
  main.className = 'fatal';
  const heading = document.createElement('h1');
  heading.textContent = t('fatal.heading');
  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  note.textContent = errorText(error, t);
  main.append(heading, note);
  if (error instanceof AppError && TAKEN_OUT.includes(error.code)) main.append(rawDataButton(note, db, t));
  root.replaceChildren(main);
}

function rawDataButton(note: HTMLElement, db: Database, t: Text): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = t('fatal.raw-data');
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const { exportRawData, RAW_DATA_NAME } = await import('@/lib/export/raw-data');
      downloadFile(RAW_DATA_NAME, await exportRawData(db));
    } catch (error) {
      note.textContent = errorText(error, t);
    }
    button.disabled = false;
  });
  return button;
}
