// Library page: wiring only.
import '@/assets/tokens.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { LibraryPage } from '@/components/library/LibraryPage';
import { openPanelIn } from '@/lib/browser/panel';
import { currentWindowId } from '@/lib/browser/tabs';
import { newLibrary } from '@/lib/state/library';
import { formatPlace, parsePlace } from '@/lib/state/library-place';
import { workerWrites } from '@/lib/state/map-page-typed';
import { openPage } from '@/lib/state/open-page';
import { newToasts } from '@/lib/state/toasts';

await openPage(async ({ db, appearance, root }) => {
  const toasts = newToasts();
  const { speech } = appearance;
  // Known before any click: the panel opens only while the gesture lasts.
  const windowId = await currentWindowId();
  const library = newLibrary({
    db,
    typed: workerWrites,
    speech,
    toasts,
    openPanel: () => openPanelIn(windowId),
    place: parsePlace(location.search),
  });
  addEventListener('pagehide', (event) => event.persisted || library.stop());
  effect(() => history.replaceState(null, '', formatPlace(library.place.value)));
  effect(() => {
    document.title = `${speech.value.t('library.title')} – Walkmap`;
  });
  render(<LibraryPage library={library} appearance={appearance} toasts={toasts} />, root);
});
