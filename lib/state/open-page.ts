// Open page: what each of our pages does before it shows anything, and the sentence it shows where it cannot start.
import { uiLanguage } from '@/lib/browser/identity';
import { bringUpToDate } from '@/lib/db/bring-up-to-date';
import { type Database, newDatabase } from '@/lib/db/database';
import { adoptStore } from '@/lib/safekeeping/adopt-store';
import { inspectStore } from '@/lib/safekeeping/inspect-store';
import { keepChanges } from '@/lib/safekeeping/keep-changes';
import { newShelf } from '@/lib/safekeeping/shelf';
import { keepWitness } from '@/lib/safekeeping/witness';
import type { Text } from '@/lib/text/text';
import { type Appearance, newAppearance } from './appearance';
import { showFatal } from './fatal';
import { type FolderWriter, newFolderWriter } from './folder-writer';
import { saveEverything } from './save-everything';
import { newStoreHealth, type StoreHealth } from './store-health';

export interface OpenPage {
  db: Database;
  appearance: Appearance;
  health: StoreHealth;
  /** Writes backups into the person's folder while the page is open. */
  folder: FolderWriter;
  /** Where the page renders itself. */
  root: HTMLElement;
}

/**
 * Dresses the page, makes sure that its store may be touched and is what it was, and lets `show` fill `root`. Where the
 * store lost something, the recovery page opens in its place. `mountBars` shows the health of the store above it all.
 */
export async function openPage(
  mountBars: (parts: Pick<OpenPage, 'health' | 'appearance'>) => void,
  show: (page: OpenPage) => void | Promise<void>,
): Promise<void> {
  const db = newDatabase();
  // The store opens while the words are loaded.
  const opening = openStore(db);
  opening.catch(() => {});
  const dressing = newAppearance(document.documentElement, uiLanguage());
  let text: () => Text;
  // Before anything is written it hears whether that is forbidden.
  const health = newStoreHealth({
    db,
    text: () => text(),
    save: () => saveEverything(db),
    reload: () => location.reload(),
  });
  const appearance = await dressing;
  text = () => appearance.speech.value.t;
  const root = document.getElementById('root') as HTMLElement;
  mountBars({ health, appearance });
  try {
    if (!(await opening)) {
      location.replace(`/recovery.html?${new URLSearchParams({ back: location.pathname + location.search })}`);
      return;
    }
    keepWitness(db);
    keepChanges(db, newShelf());
    const page = { db, appearance, health, folder: newFolderWriter(db), root };
    await show(page);
  } catch (error) {
    showFatal(root, db, error, text());
  }
}

/** Whether the store is what it was, and then of today's version. */
async function openStore(db: Database): Promise<boolean> {
  if ((await inspectStore(db)).is !== 'whole') return false;
  if (await bringUpToDate(db)) await adoptStore(db);
  return true;
}
