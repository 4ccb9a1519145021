// Panel footer: pause, resume, finish; the questions of the end; what a finished walkthrough offers next.
import { ClipboardCheck } from 'lucide-preact';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Panel } from '@/lib/state/panel';
import styles from './walkthrough.module.css';

interface Props {
  panel: Panel;
  walkthrough: Pick<Walkthrough, 'recording' | 'state'>;
  /** Whether the questions of the end are open. */
  ending: boolean;
  onEnd: () => void;
}

export function PanelFooter({ panel, walkthrough: { recording, state }, ending, onEnd }: Props) {
  const { t } = useSpeech();
  const finished = recording === 'finished';
  return (
    <footer class={styles.footer}>
      {recording === 'recording' ? (
        <button type="button" class={controls.button} onClick={panel.pause}>
          {t('run.pause')}
        </button>
      ) : (
        state !== 'final' && (
          <button type="button" class={controls.button} onClick={panel.resume}>
            {t(finished ? 'run.go-on' : 'run.resume')}
          </button>
        )
      )}
      {finished && (
        <button type="button" class={controls.button} onClick={panel.leave}>
          {t('run.new')}
        </button>
      )}
      <button
        type="button"
        class={`${controls.button} ${styles.end}`}
        aria-label={t('end.heading')}
        title={t('end.heading')}
        data-focus="end"
        aria-expanded={ending}
        onClick={onEnd}
      >
        <ClipboardCheck size={17} aria-hidden="true" />
      </button>
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
