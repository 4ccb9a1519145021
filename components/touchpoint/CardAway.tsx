// Card away: what belongs to a touchpoint beside its picture: files, voice notes, a clock for being on hold, a wait for days.
import { Hourglass, Mic, Paperclip, Timer } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { AttachmentList } from '@/components/controls/AttachmentList';
import controls from '@/components/controls/controls.module.css';
import { later } from '@/components/controls/Later';
import { useSpeech } from '@/components/controls/text-context';
import { elapsedAt } from '@/lib/domain/clock';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { openWaiting } from '@/lib/domain/waiting';
import type { Panel } from '@/lib/state/panel';
import { formatClock, formatSpent } from '@/lib/text/format';
import { ACCEPTED } from './accepted-files';
import away from './card-away.module.css';
import styles from './touchpoint.module.css';

const WaitDialog = later(() => import('./WaitDialog').then((module) => module.WaitDialog));

interface Props {
  panel: Panel;
  touchpoint: Touchpoint;
}

/** On a page the browser itself knows how long it took. */
const ON_PAGES: readonly string[] = ['web', 'search', 'ad'];

export function CardAway({ panel, touchpoint }: Props) {
  const { t, language } = useSpeech();
  const chooser = useRef<HTMLInputElement>(null);
  const [waiting, setWaiting] = useState(false);
  const { files } = panel;
  const { time, facts, clock, channel } = touchpoint;
  const timed = clock !== null || !ON_PAGES.includes(channel);
  return (
    <>
      <AttachmentList files={files.list.value} onOpen={files.open} onSave={files.save} onRemove={files.remove} />
      <div class={styles.chips}>
        <button type="button" class={controls.chip} onClick={() => chooser.current?.click()}>
          <Paperclip size={13} aria-hidden="true" /> {t('files.add')}
        </button>
        <button type="button" class={controls.chip} onClick={() => panel.voice.start(touchpoint.id)}>
          <Mic size={13} aria-hidden="true" /> {t('voice.start')}
        </button>
        {timed && <ClockButton panel={panel} touchpoint={touchpoint} />}
        {!openWaiting(touchpoint) && (
          <button type="button" class={controls.chip} aria-haspopup="dialog" onClick={() => setWaiting(true)}>
            <Hourglass size={13} aria-hidden="true" /> {t('wait.for')}
          </button>
        )}
      </div>
      {time && facts === null && clock?.runningSince == null && (
        <p class={away.took}>
          {t('clock.took', { time: formatSpent(time.duration, language) })} <span>{t(`timing.${time.source}`)}</span>
        </p>
      )}
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        aria-label={t('files.add')}
        accept={ACCEPTED}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (chosen.length > 0) void files.add(touchpoint, chosen);
        }}
      />
      {waiting && <WaitDialog panel={panel} touchpoint={touchpoint} onClose={() => setWaiting(false)} />}
    </>
  );
}

function ClockButton({ panel, touchpoint }: Props) {
  const { t } = useSpeech();
  const { id, clock } = touchpoint;
  if (!clock || clock.runningSince === null) {
    return (
      <button
        type="button"
        class={controls.chip}
        title={t('clock.start-hint')}
        onClick={() => panel.waits.startClock(id)}
      >
        <Timer size={13} aria-hidden="true" /> {t('clock.start')}
      </button>
    );
  }
  return (
    <button type="button" class={`${controls.chip} ${away.running}`} onClick={() => panel.waits.stopClock(touchpoint)}>
      <span class={away.dot} /> {t('clock.stop')} {formatClock(elapsedAt(clock, panel.now.value))}
    </button>
  );
}
