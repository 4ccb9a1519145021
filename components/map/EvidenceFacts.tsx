// Evidence facts: what the browser measured; each says whether it was measured, and nothing is made up.
import { displayUrl } from '@/lib/domain/safe-url';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { measuredFacts } from '@/lib/text/measured-facts';
import { statusWords } from '@/lib/text/status-words';
import { useSpeech } from '../controls/text-context';
import styles from './evidence.module.css';

interface Props {
  touchpoint: Touchpoint;
  /** When the touchpoint before it in its run happened (epoch ms); `null` for the first. */
  before: number | null;
}

export function EvidenceFacts({ touchpoint, before }: Props) {
  const speech = useSpeech();
  const { t } = speech;
  const { url } = touchpoint;
  return (
    <>
      <h3 class={styles.part}>{t('map.evidence.facts')}</h3>
      <dl class={styles.pairs}>
        <Fact label={t('map.fact.evidence')} value={statusWords(touchpoint, speech)} />
        {url !== null && <Fact label={t('map.fact.page')} value={displayUrl(url)} />}
        {measuredFacts(touchpoint, before, speech).map(({ key, value, source }) => (
          <Fact key={key} label={t(`fact.${key}`)} value={value} note={source && t(`timing.${source}`)} />
        ))}
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
