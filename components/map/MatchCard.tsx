// Match card: one proposal, its touchpoints side by side, each of which can be taken out; its name can be typed over.
import { Check, X } from 'lucide-preact';
import { useId } from 'preact/hooks';
import type { SettledMatch } from '@/lib/domain/line-up';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { ChannelIcon } from '../controls/ChannelIcon';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { Picture } from '../picture/Picture';
import styles from './line-up.module.css';
import type { ShownMap } from './MapHeader';

interface Props {
  map: ShownMap;
  settled: SettledMatch;
  onChange: (change: Omit<SettledMatch, 'match'>) => void;
  onAccept: () => void;
  onRefuse: () => void;
}

export function MatchCard({ map, settled, onChange, onAccept, onRefuse }: Props) {
  const { t } = useSpeech();
  const id = useId();
  const { match, title, leftOut } = settled;
  const stage = map.rows.stages.find((one) => one.id === match.stageId)?.name ?? t('map.stage.none');
  const column = map.whole.columns.find((one) => one.id === match.stepId);
  const isOn = (touchpoint: Touchpoint) => column?.touchpoints.some((one) => one.id === touchpoint.id) ?? false;
  const staying = match.touchpoints.filter((one) => !leftOut.has(one.id)).length;
  const toggle = (touchpointId: string) => {
    const next = new Set(leftOut);
    if (!next.delete(touchpointId)) next.add(touchpointId);
    onChange({ title, leftOut: next });
  };
  return (
    <li class={styles.match} aria-labelledby={id}>
      <div class={styles.words}>
        <input
          id={id}
          class={styles.title}
          aria-label={t('map.match.name')}
          dir="auto"
          maxLength={500}
          value={title}
          onInput={(event) => onChange({ title: event.currentTarget.value, leftOut })}
        />
        <p class={styles.reason}>
          {stage} · {t(`map.match.reason.${match.reason}`)} ·{' '}
          {t('map.match.confidence', { percent: Math.round(match.confidence * 100) })}
        </p>
      </div>
      <div class={styles.buttons}>
        <button type="button" class={controls.button} onClick={onRefuse}>
          <X size={15} />
          {t('map.match.refuse')}
        </button>
        <button
          type="button"
          class={`${controls.button} ${controls.primary}`}
          disabled={staying < 2 || title.trim() === ''}
          onClick={onAccept}
        >
          <Check size={15} />
          {t('map.match.accept')}
        </button>
      </div>
      <ul class={styles.touchpoints}>
        {match.touchpoints.map((touchpoint) => (
          <MatchedTouchpoint
            key={touchpoint.id}
            map={map}
            touchpoint={touchpoint}
            fixed={isOn(touchpoint)}
            out={leftOut.has(touchpoint.id)}
            onToggle={() => toggle(touchpoint.id)}
          />
        ))}
      </ul>
    </li>
  );
}

interface MatchedProps {
  map: ShownMap;
  touchpoint: Touchpoint;
  /** Stands on the step already. */
  fixed: boolean;
  out: boolean;
  onToggle: () => void;
}

function MatchedTouchpoint({ map, touchpoint, fixed, out, onToggle }: MatchedProps) {
  const { t } = useSpeech();
  const { snapshotId, channel } = touchpoint;
  const src = snapshotId === null ? undefined : map.thumbnail(snapshotId);
  const run = map.rows.walkthroughs.find(({ id }) => id === touchpoint.walkthroughId);
  const title = touchpoint.title || t('untitled');
  return (
    <li class={`${styles.touchpoint} ${out ? styles.out : ''}`}>
      <div class={styles.picture}>
        {src ? (
          <Picture src={src} alt="" marked={snapshotId === null ? undefined : map.marked(snapshotId)} fill small />
        ) : (
          <ChannelIcon channel={channel} size={22} />
        )}
      </div>
      <b dir="auto">{title}</b>
      <small dir="auto">{[run?.name || t('untitled'), run?.shopper].filter(Boolean).join(' · ')}</small>
      {fixed ? (
        <small>{t('map.match.fixed')}</small>
      ) : (
        <button type="button" class={controls.chip} aria-pressed={out} onClick={onToggle}>
          {t('map.match.take-out')} <span class="visually-hidden">{title}</span>
        </button>
      )}
    </li>
  );
}
