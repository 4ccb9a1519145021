// Open page: what each of our pages does before it shows anything, and the sentence it shows where it cannot start.
import { uiLanguage } from '@/lib/browser/identity';
import { type Database, newDatabase, refuseNewerDatabase } from '@/lib/db/database';
import { type Appearance, newAppearance } from './appearance';
import { showFatal } from './fatal';

export interface OpenPage {
  db: Database;
  appearance: Appearance;
  /** Where the page renders itself. */
  root: HTMLElement;
}

/** Dresses the page, makes sure that its store may be touched, and lets `show` fill `root`. */
export async function openPage(show: (page: OpenPage) => void | Promise<void>): Promise<void> {
  const appearance = await newAppearance(document.documentElement, uiLanguage());
  const root = document.getElementById('root') as HTMLElement;
  try {
    await refuseNewerDatabase();
    await show({ db: newDatabase(), appearance, root });
  } catch (error) {
    showFatal(root, error, appearance.speech.value.t);
  }
}
