// Print page: wiring only.
import '@/assets/tokens.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { SpeechContext } from '@/components/controls/text-context';
import { PrintPage } from '@/components/print/PrintPage';
import { mountStoreBars } from '@/components/safekeeping/StoreBars';
import { appVersion } from '@/lib/browser/identity';
import { Paper } from '@/lib/export/pdf/Paper';
import { openPage } from '@/lib/state/open-page';
import { printAddress, readPrintAddress } from '@/lib/state/print-address';
import { openPrintDialog } from '@/lib/state/print-dialog';
import { newPrintPage } from '@/lib/state/print-page';

await openPage(mountStoreBars, async ({ db, appearance, root }) => {
  const { mapId, print, contents, ...choice } = readPrintAddress(location.search);
  const { speech } = appearance;
  const state = newPrintPage({
    db,
    mapId,
    choice,
    contents,
    speech,
    appVersion: appVersion(),
    openDialog: openPrintDialog,
  });
  addEventListener('pagehide', (event) => event.persisted || state.close());
  effect(() => {
    const view = state.view.value;
    document.title = view.is === 'paper' ? view.source.map.map.name || 'Walkmap' : 'Walkmap';
  });
  effect(() => {
    if (mapId !== null) history.replaceState(null, '', printAddress(mapId, { ...state.choice.value, contents }));
  });
  const Page = () => {
    const view = state.view.value;
    return (
      <SpeechContext.Provider value={speech.value}>
        <PrintPage state={state}>
          {view.is === 'paper' && (
            <Paper
              source={view.source}
              redactions={view.redactions}
              choice={state.choice.value}
              drawn={state.drawn.value}
              picture={view.pictures.url}
              thumbnail={view.pictures.thumbnail}
              onPlan={state.draw}
              onPages={(pages) => {
                state.longPages.value = pages;
              }}
            />
          )}
        </PrintPage>
      </SpeechContext.Provider>
    );
  };
  render(<Page />, root);
  await state.load();
  if (print) state.printWhenReady();
});
