// Map page: wiring only.
import '@/assets/tokens.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { MapPage } from '@/components/map/MapPage';
import { newDatabase, refuseNewerDatabase } from '@/lib/db/database';
import { newAppearance } from '@/lib/state/appearance';
import { showFatal } from '@/lib/state/fatal';
import { newMapPage } from '@/lib/state/map-page';
import { newToasts } from '@/lib/state/toasts';

const appearance = await newAppearance(document.documentElement, browser.i18n.getUILanguage());
const root = document.getElementById('root') as HTMLElement;

try {
  await refuseNewerDatabase();
  const wantedId = new URLSearchParams(location.search).get('map');
  const toasts = newToasts();
  const state = newMapPage({ db: newDatabase(), wantedId, speech: appearance.speech, toasts });
  addEventListener('pagehide', (event) => event.persisted || state.stop());
  effect(() => {
    const view = state.view.value;
    document.title = view.is === 'map' ? `${view.rows.map.name} – Walkmap` : 'Walkmap';
  });
  const onExport = () => {
    state.exportOpen.value = true;
  };
  render(<MapPage state={state} appearance={appearance} toasts={toasts} onExport={onExport} />, root);
} catch (error) {
  showFatal(root, error, appearance.speech.value.t);
}
