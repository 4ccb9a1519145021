// Evidence words: what was felt, done and said at a touchpoint, what was found there, and what was measured.
import type { ComponentChildren } from 'preact';
import { Face } from '@/components/controls/Face';
import { useSpeech } from '@/components/controls/text-context';
import { MarkWords } from '@/components/picture/MarkWords';
import { displayUrl } from '@/lib/domain/safe-url';
import { nearestEmotion, type Rating } from '@/lib/domain/scale';
import type { Redaction } from '@/lib/domain/snapshot';
import { expectationGap, type Touchpoint } from '@/lib/domain/touchpoint';
import { formatInstant, formatSigned } from '@/lib/text/format';
import { measuredFacts } from '@/lib/text/measured-facts';
import { redactionLine } from '@/lib/text/redaction-line';
import { saidLines } from '@/lib/text/said-lines';
import { findingWords } from '@/lib/text/status-words';
import type { Evidence } from '../evidence';
import styles from './paper.module.css';
import own from './paper-evidence.module.css';

interface Props {
  one: Evidence;
  /** Of its own pictures. */
  redactions: readonly Redaction[];
}

export function EvidenceWords({ one, redactions }: Props) {
  const speech = useSpeech();
  const { t, language } = speech;
  const { touchpoint, findings, walkthrough } = one;
  return (
    <div class={own.words}>
      <dl>
        <Field label={t('report.emotion')}>
          <span class={styles.facts}>
            <Felt rating={touchpoint.emotion} />
            <Expected touchpoint={touchpoint} />
          </span>
        </Field>
        {(['doing', 'thinking', 'feeling', 'expected', 'quote', 'note'] as const).map(
          (field) =>
            touchpoint[field].trim() !== '' && (
              <Field key={field} label={t(`report.${field}`)}>
                <span dir="auto" class={field === 'quote' || field === 'thinking' ? own.quote : own.text}>
                  {touchpoint[field]}
                </span>
              </Field>
            ),
        )}
        {saidLines(touchpoint, speech).map(({ key, value }) => (
          <Field key={key} label={t(`said.line.${key}`)}>
            <span dir="auto">{value}</span>
          </Field>
        ))}
        {touchpoint.wouldLeave !== null && (
          <Field label={t('would-leave')} kind="leave">
            <span dir="auto">{touchpoint.wouldLeave}</span>
          </Field>
        )}
        {findings.map(
          (finding) =>
            finding.text.trim() !== '' && (
              <Field key={finding.id} label={t(`finding.${finding.kind}`)} kind={finding.kind}>
                <span dir="auto" class={own.text}>
                  {findingWords(finding, speech)}
                </span>
              </Field>
            ),
        )}
      </dl>
      {one.pictures.map(({ snapshot, marked }) => (
        <MarkWords key={snapshot.id} marked={marked} class={own.marks} />
      ))}
      <ul class={own.measures}>
        <li>
          {touchpoint.url && <bdi>{displayUrl(touchpoint.url)}</bdi>}
          <span>{formatInstant(touchpoint.at, language, walkthrough?.zone)}</span>
        </li>
        <Measured one={one} />
        {redactions.map((redaction) => (
          <li key={redaction.id}>
            {t('redaction.fact')} <bdi>{redactionLine(redaction, speech, walkthrough?.zone)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was measured in one line, what a person entered in another. */
function Measured({ one }: { one: Evidence }) {
  const speech = useSpeech();
  const { t } = speech;
  const known = measuredFacts(one.touchpoint, one.before, speech).filter(({ value }) => value !== null);
  return [...new Set(known.map(({ source }) => source))].map((of) => (
    <li key={of}>
      {of && <i>{t(`timing.${of}`)}</i>}
      {known
        .filter(({ source }) => source === of)
        .map(({ key, value }) => (
          <span key={key}>
            {t(`fact.${key}`)} <bdi>{value}</bdi>
          </span>
        ))}
    </li>
  ));
}

function Field({ label, kind, children }: { label: string; kind?: string; children: ComponentChildren }) {
  return (
    <div class={kind && `${own.finding} ${own[kind]}`}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Felt({ rating }: { rating: Rating | null }) {
  const { t } = useSpeech();
  if (!rating) return <span class={styles.soft}>{t('emotion.none')}</span>;
  const emotion = nearestEmotion(rating.value);
  return (
    <span class={styles.felt}>
      <Face value={emotion} size={18} />
      <b>{formatSigned(rating.value)}</b> {t(`emotion.${emotion}`)}
    </span>
  );
}

function Expected({ touchpoint }: { touchpoint: Touchpoint }) {
  const { t } = useSpeech();
  const gap = expectationGap(touchpoint);
  if (!touchpoint.expectation) return null;
  return (
    <span class={styles.soft}>
      {t('report.expectation', { rating: formatSigned(touchpoint.expectation.value) })}
      {gap !== null && ` · ${t('report.gap', { gap: formatSigned(gap) })}`}
    </span>
  );
}
