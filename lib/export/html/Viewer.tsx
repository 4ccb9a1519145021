// Viewer: the empty dialog that the report's script fills; without a script it stays closed.
import { useSpeech } from '@/components/controls/text-context';

export function Viewer({ count }: { count: number }) {
  const { t } = useSpeech();
  return (
    <dialog id="viewer" aria-label={t('report.evidence')}>
      <div class="r-viewer-bar">
        <button type="button">{t('report.previous')}</button>
        <button type="button">{t('report.next')}</button>
        <output data-text={t('report.position', { n: '#', all: count })} />
        <button type="button">{t('action.close')}</button>
      </div>
      <div class="r-viewer-card" />
    </dialog>
  );
}
