// Viewer: the empty dialog that the report's script fills, and the switch of the marks; without a script the dialog stays closed.
import { useSpeech } from '@/components/controls/text-context';

export function Viewer({ count }: { count: number }) {
  const { t } = useSpeech();
  return (
    <dialog id="viewer" aria-label={t('report.evidence')}>
      <div class="r-viewer-bar">
        <button type="button">{t('report.previous')}</button>
        <button type="button">{t('report.next')}</button>
        <output data-text={t('report.position', { n: '#', all: '##' })} data-count={count} />
        <MarksSwitch id="marks-large" />
        <button type="button">{t('action.close')}</button>
      </div>
      <div class="r-viewer-card" />
    </dialog>
  );
}

/** Ticked, the marks are drawn; the style sheet looks at it. There is one over the evidence and one in the viewer, kept alike by the script. */
export function MarksSwitch({ id }: { id: string }) {
  const { t } = useSpeech();
  return (
    <label class="r-choice r-marks-switch">
      <input type="checkbox" id={id} checked autocomplete="off" />
      <span>{t('report.marks')}</span>
    </label>
  );
}
