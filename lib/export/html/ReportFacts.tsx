// Report facts: what of a touchpoint was measured, what in its picture was destroyed, and which files belong to it.
import type { ComponentChildren } from 'preact';
import { useSpeech } from '@/components/controls/text-context';
import type { Attachment } from '@/lib/domain/attachment';
import { asAttachmentType, endingOf } from '@/lib/domain/attachment-type';
import { redactionsOf } from '@/lib/domain/redaction';
import type { Redaction } from '@/lib/domain/snapshot';
import { formatBytes, formatSpent } from '@/lib/text/format';
import { measuredFacts } from '@/lib/text/measured-facts';
import { redactionLine } from '@/lib/text/redaction-line';
import type { Evidence } from '../evidence';

/** What was measured, line by line; what was not, in one. */
export function Measures({ one }: { one: Evidence }) {
  const speech = useSpeech();
  const { t } = speech;
  const lines = measuredFacts(one.touchpoint, one.before, speech);
  const missing = lines.filter(({ value }) => value === null);
  return (
    <>
      {lines.map(
        ({ key, value, source }) =>
          value !== null && (
            <Field key={key} label={t(`fact.${key}`)}>
              <bdi>{value}</bdi> {source && <span class="r-soft">{t(`timing.${source}`)}</span>}
            </Field>
          ),
      )}
      {missing.length > 0 && (
        <Field label={t('facts.not-measured')}>
          <span class="r-soft">{missing.map(({ key }) => t(`fact.${key}`)).join(' · ')}</span>
        </Field>
      )}
    </>
  );
}

/** That something in the picture was destroyed, when and by whom; never what. */
export function Redacted({ one, redactions }: { one: Evidence; redactions: readonly Redaction[] }) {
  const speech = useSpeech();
  const parts = one.pictures.map(({ snapshot }) => snapshot.id);
  const own = redactionsOf(redactions, parts);
  if (own.length === 0) return null;
  return (
    <dl class="r-measures">
      <Field label={speech.t('redaction.fact')}>
        {own.map((redaction) => (
          <bdi key={redaction.id}>{redactionLine(redaction, speech, one.walkthrough?.zone)} </bdi>
        ))}
      </Field>
    </dl>
  );
}

/** What was dropped or spoken onto it; named here, kept in Walkmap. */
export function Files({ files }: { files: readonly Attachment[] }) {
  const { t, language } = useSpeech();
  if (files.length === 0) return null;
  return (
    <dl class="r-measures">
      <Field label={t('files.label')}>
        <ul class="r-files">
          {files.map(({ id, kind, name, type, size, duration }) => {
            const known = asAttachmentType(type);
            const facts = [
              known && endingOf(known).toUpperCase(),
              formatBytes(size, language),
              duration !== null && formatSpent(duration, language),
            ];
            return (
              <li key={id}>
                <bdi>{kind === 'voice-note' ? t('files.voice-note') : name}</bdi>{' '}
                <span class="r-soft">{facts.filter(Boolean).join(' · ')}</span>
              </li>
            );
          })}
        </ul>
        <span class="r-soft">{t('report.files.note')}</span>
      </Field>
    </dl>
  );
}

export function Field({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
