// Touchpoint card: the current touchpoint with everything a shopper says about it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { Select } from '@/components/controls/Select';
import { TextField } from '@/components/controls/TextField';
import { useSpeech } from '@/components/controls/text-context';
import { CHANNELS } from '@/lib/domain/channel';
import { displayUrl } from '@/lib/domain/safe-url';
import { EMOTIONS, type Emotion } from '@/lib/domain/scale';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Panel } from '@/lib/state/panel';
import type { OpenRun } from '@/lib/state/panel-data';
import { formatSeconds, formatSigned } from '@/lib/text/format';
import type { Text } from '@/lib/text/text';
import { EmotionPicker } from './EmotionPicker';
import { FindingList } from './FindingList';
import { Thumbnail } from './Thumbnail';
import styles from './touchpoint.module.css';

interface Props {
  panel: Panel;
  run: OpenRun;
  touchpoint: Touchpoint;
}

const TYPED = ['doing', 'thinking', 'feeling'] as const;

export function TouchpointCard({ panel, run, touchpoint }: Props) {
  const { t, language } = useSpeech();
  const { saver } = panel;
  const { id } = touchpoint;
  const number = run.touchpoints.findIndex((row) => row.id === id) + 1;
  const read = (field: 'title' | 'doing' | 'thinking' | 'feeling' | 'expected' | 'wouldLeave') =>
    saver.draft('touchpoints', id, field) ?? touchpoint[field] ?? '';
  const type = (field: string) => (value: string) => saver.type('touchpoints', id, field, value);
  const leaving = touchpoint.wouldLeave !== null;
  const loadTime = touchpoint.facts?.loadTime ?? null;
  return (
    <article class={styles.card} aria-label={t('touchpoint.current', { n: number })}>
      <CardPicture run={run} touchpoint={touchpoint} />
      <div class={styles.body}>
        <div class={styles.head}>
          <CardTitle key={id} value={read('title')} onType={type('title')} onLeave={saver.flush} />
          <span class={styles.muted}>
            {number}/{run.touchpoints.length}
          </span>
        </div>
        <div class={styles.muted}>
          {touchpoint.url && displayUrl(touchpoint.url)}
          {loadTime !== null && ` · ${t('touchpoint.loaded', { time: formatSeconds(loadTime, language) })}`}
        </div>
        <div class={styles.chips}>
          <Select
            label={t('touchpoint.stage')}
            value={touchpoint.stageId ?? ''}
            options={[
              ...run.stages.map((stage) => ({ value: stage.id, label: stage.name })),
              ...(touchpoint.stageId === null ? [{ value: '', label: t('touchpoint.no-stage') }] : []),
            ]}
            onChoose={(value) => panel.touchpoint.patch(id, { stageId: value || null })}
          />
          <Select
            label={t('touchpoint.channel')}
            value={touchpoint.channel}
            options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
            onChoose={(channel) => panel.touchpoint.patch(id, { channel })}
          />
          <button
            type="button"
            class={controls.chip}
            aria-pressed={touchpoint.momentOfTruth}
            onClick={() => panel.touchpoint.patch(id, { momentOfTruth: !touchpoint.momentOfTruth })}
          >
            ★ {t('moment-of-truth')}
          </button>
        </div>
        <EmotionPicker
          label={t('touchpoint.emotion')}
          name={`emotion-${id}`}
          value={(touchpoint.emotion?.value as Emotion | undefined) ?? null}
          onRate={(value) => panel.touchpoint.rate(id, 'emotion', value)}
        />
        <div class={styles.under}>
          <span class={styles.muted}>{t('touchpoint.keys')}</span>
          <Select
            label={t('touchpoint.expectation')}
            value={touchpoint.expectation ? String(touchpoint.expectation.value) : 'none'}
            options={expectationOptions(t)}
            onChoose={(value) =>
              panel.touchpoint.rate(id, 'expectation', value === 'none' ? null : (Number(value) as Emotion))
            }
          />
        </div>
        {TYPED.map((field) => (
          <TextField
            key={`${id}-${field}`}
            label={t(`touchpoint.${field}`)}
            placeholder={t(`touchpoint.${field}-hint`)}
            value={read(field)}
            onType={type(field)}
            onLeave={saver.flush}
          />
        ))}
        {touchpoint.expectation && (
          <TextField
            label={t('touchpoint.expected-text')}
            value={read('expected')}
            onType={type('expected')}
            onLeave={saver.flush}
          />
        )}
        <FindingList
          key={id}
          panel={panel}
          touchpoint={touchpoint}
          findings={run.findings.filter((finding) => finding.touchpointId === id)}
        />
        <div class={styles.chips}>
          <button
            type="button"
            class={controls.chip}
            aria-pressed={leaving}
            onClick={() => panel.touchpoint.patch(id, { wouldLeave: leaving ? null : '' })}
          >
            {t('would-leave')}
          </button>
        </div>
        {leaving && (
          <TextField
            label={t('touchpoint.leave-reason')}
            value={read('wouldLeave')}
            onType={type('wouldLeave')}
            onLeave={saver.flush}
          />
        )}
      </div>
    </article>
  );
}

/** A title of several lines; one that is longer than its box fades where it is cut, until it is edited. */
function CardTitle({
  value,
  onType,
  onLeave,
}: {
  value: string;
  onType: (value: string) => void;
  onLeave: () => void;
}) {
  const { t } = useSpeech();
  const box = useRef<HTMLTextAreaElement>(null);
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    const field = box.current;
    if (!field) return;
    const look = new ResizeObserver(() => setCut(field.scrollHeight > field.clientHeight + 2));
    look.observe(field);
    return () => look.disconnect();
  }, [value]);
  return (
    <textarea
      ref={box}
      class={styles.title}
      data-cut={cut}
      aria-label={t('touchpoint.title')}
      rows={1}
      dir="auto"
      maxLength={500}
      value={value}
      onInput={(event) => onType(event.currentTarget.value.replaceAll('\n', ' '))}
      onBlur={(event) => {
        event.currentTarget.scrollTop = 0;
        onLeave();
      }}
    />
  );
}

function expectationOptions(t: Text) {
  const none = { value: 'none', label: t('touchpoint.expected-as', { rating: t('touchpoint.expectation-none') }) };
  const rated = EMOTIONS.map((value) => {
    const rating = `${formatSigned(value)} ${t(`emotion.${value}`)}`;
    return { value: String(value), label: t('touchpoint.expected-as', { rating }) };
  });
  return [none, ...rated];
}

function CardPicture({ run, touchpoint }: { run: OpenRun; touchpoint: Touchpoint }) {
  const { t } = useSpeech();
  if (touchpoint.snapshotId === null) {
    return touchpoint.channel === 'web' ? <div class={styles.noPicture}>{t('touchpoint.no-picture')}</div> : null;
  }
  const snapshot = run.snapshots.get(touchpoint.snapshotId);
  if (!snapshot) return <div class={styles.noPicture}>{t('touchpoint.picture-missing')}</div>;
  const alt = t('touchpoint.picture-of', { title: touchpoint.title || t('untitled') });
  return <Thumbnail key={snapshot.id} snapshot={snapshot} alt={alt} class={styles.picture} />;
}
