// Welcome once: opens the welcome page after the installation, and never again in this profile.
import { openTab } from './pages';
import { readStored, writeStored } from './storage';

const KEY = 'welcomed';

/** An unpacked extension is "installed" again at each reload; what was said once is enough. */
export async function welcomeOnce(): Promise<void> {
  if ((await readStored(KEY)) !== undefined) return;
  await writeStored(KEY, Date.now());
  await openTab('welcome');
}
