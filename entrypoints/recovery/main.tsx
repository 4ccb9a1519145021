// Recovery page: wiring only. It opens the store itself, since every other page refuses one that lost something.
import '@/assets/tokens.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { SpeechContext } from '@/components/controls/text-context';
import { RecoveryPage } from '@/components/safekeeping/RecoveryPage';
import { uiLanguage } from '@/lib/browser/identity';
import { newDatabase } from '@/lib/db/database';
import { newShelf } from '@/lib/safekeeping/shelf';
import { newAppearance } from '@/lib/state/appearance';
import { showFatal } from '@/lib/state/fatal';
import { newRecovery } from '@/lib/state/recovery';

const { speech } = await newAppearance(document.documentElement, uiLanguage());
const root = document.getElementById('root') as HTMLElement;
/** Only a page of our own, by its path. */
const back = new URLSearchParams(location.search).get('back') ?? '';
const goTo = /^\/[a-z]+\.html(\?[\w=&-]*)?$/.test(back) ? back : '/library.html';
const db = newDatabase();
try {
  const recovery = await newRecovery(db, newShelf(), speech);
  effect(() => {
    document.title = `${speech.value.t('recovery.title')} – Walkmap`;
  });
  const Page = () => (
    <SpeechContext.Provider value={speech.value}>
      <RecoveryPage state={recovery} goTo={goTo} />
    </SpeechContext.Provider>
  );
  render(<Page />, root);
} catch (error) {
  showFatal(root, db, error, speech.value.t);
}
