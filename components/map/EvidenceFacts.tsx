// Evidence facts: what the browser measured; each says whether it was measured, and nothing is made up.
import { displayUrl } from '@/lib/domain/safe-url';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { formatSeconds, formatSpent } from '@/lib/text/format';
import { useSpeech } from '../controls/text-context';
import styles from './evidence.module.css';

export function EvidenceFacts({ touchpoint }: { touchpoint: Touchpoint }) {
  const { t, language } = useSpeech();
  const { facts, time, url, evidence, validatedBy } = touchpoint;
  const duration = (ms: number | null | undefined) => (typeof ms === 'number' ? formatSeconds(ms, language) : null);
  const shift = facts?.layoutShift ?? null;
  const page = url !== null;
  return (
    <>
      <h3 class={styles.part}>{t('map.evidence.facts')}</h3>
      <dl class={styles.pairs}>
        <Fact
          label={t('map.fact.evidence')}
          value={[t(`evidence.${evidence}`), validatedBy].filter(Boolean).join(' · ')}
        />
        {page && <Fact label={t('map.fact.page')} value={displayUrl(url)} />}
        <Fact
          label={t('map.fact.time')}
          value={time && formatSpent(time.duration, language)}
          note={time && t(`timing.${time.source}`)}
        />
        {page && (
          <>
            <Fact label={t('map.fact.load')} value={duration(facts?.loadTime)} note={t('timing.measured')} />
            <Fact label={t('map.fact.paint')} value={duration(facts?.largestPaint)} note={t('timing.measured')} />
            <Fact
              label={t('map.fact.shift')}
              value={shift === null ? null : String(Math.round(shift * 1000) / 1000)}
              note={t('timing.measured')}
            />
            <Fact
              label={t('map.fact.viewport')}
              value={facts && `${facts.viewportWidth} × ${facts.viewportHeight} @${facts.pixelRatio}`}
              note={t('timing.measured')}
            />
            <Fact label={t('map.fact.language')} value={facts?.language ?? null} note={t('timing.measured')} />
            {facts && (
              <Fact
                label={t('map.fact.masked')}
                value={t(facts.masked ? 'map.fact.masked.yes' : 'map.fact.masked.no')}
              />
            )}
          </>
        )}
      </dl>
    </>
  );
}

/** `null` is "not measured", which is not the same as nothing. */
function Fact({ label, value, note }: { label: string; value: string | null; note?: string | null }) {
  const { t } = useSpeech();
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">
        {value === null ? <span class={styles.soft}>{t('facts.not-measured')}</span> : value}
        {value !== null && note && <span class={styles.soft}> {note}</span>}
      </dd>
    </div>
  );
}
