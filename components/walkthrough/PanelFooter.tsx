// Panel footer: pause, resume, finish; what a finished walkthrough offers next.
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import type { Recording } from '@/lib/domain/walkthrough';
import type { Panel } from '@/lib/state/panel';
import styles from './walkthrough.module.css';

export function PanelFooter({ panel, recording }: { panel: Panel; recording: Recording }) {
  const { t } = useSpeech();
  const finished = recording === 'finished';
  return (
    <footer class={styles.footer}>
      {recording === 'recording' ? (
        <button type="button" class={controls.button} onClick={panel.pause}>
          {t('run.pause')}
        </button>
      ) : (
        <button type="button" class={controls.button} onClick={panel.resume}>
          {t(finished ? 'run.go-on' : 'run.resume')}
        </button>
      )}
      {finished && (
        <button type="button" class={controls.button} onClick={panel.leave}>
          {t('run.new')}
        </button>
      )}
      <span class={styles.grow} />
      <button
        type="button"
        class={`${controls.button} ${finished ? controls.primary : ''}`}
        onClick={() => (finished ? panel.seeMap() : panel.finish())}
      >
        {t(finished ? 'run.see-map' : 'run.finish')} →
      </button>
    </footer>
  );
}
