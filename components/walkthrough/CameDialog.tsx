// Came dialog: what was waited for is there; the touchpoint where it came can be added with the measured wait.
import controls from '@/components/controls/controls.module.css';
import { Dialog } from '@/components/controls/Dialog';
import { useSpeech } from '@/components/controls/text-context';
import { channelOfWait, openWaiting, waitedFor } from '@/lib/domain/waiting';
import type { Panel } from '@/lib/state/panel';
import type { OnGoing } from '@/lib/state/waits';
import { formatSpent } from '@/lib/text/format';

interface Props {
  panel: Panel;
  wait: OnGoing;
  onClose: () => void;
}

export function CameDialog({ panel, wait, onClose }: Props) {
  const { t, language } = useSpeech();
  const waiting = openWaiting(wait.touchpoint);
  if (!waiting) return null;
  const time = formatSpent(waitedFor(waiting, panel.now.value), language);
  const came = (addTouchpoint: boolean) => {
    onClose();
    void panel.waits.came(wait, addTouchpoint);
  };
  return (
    <Dialog
      heading={t('wait.came-heading', { what: waiting.what })}
      lead={t('wait.came-lead', { time })}
      onClose={onClose}
      actions={
        <>
          <button type="button" class={controls.button} onClick={onClose}>
            {t('action.cancel')}
          </button>
          <button type="button" class={controls.button} onClick={() => came(false)}>
            {t('wait.just-end')}
          </button>
          <button type="button" class={`${controls.button} ${controls.primary}`} onClick={() => came(true)}>
            {t('wait.add-touchpoint')}
          </button>
        </>
      }
    >
      <p class={controls.said}>
        {t('wait.came-where', { channel: t(`channel.${channelOfWait(waiting.what)}`), run: wait.run.name })}
      </p>
    </Dialog>
  );
}
