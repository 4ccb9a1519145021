// Report evidence: every touchpoint with its full picture, reachable by anchors also without a script.
import { Face } from '@/components/controls/Face';
import { useSpeech } from '@/components/controls/text-context';
import { MarkWords } from '@/components/picture/MarkWords';
import { Picture as MarkedPicture } from '@/components/picture/Picture';
import type { Attachment } from '@/lib/domain/attachment';
import type { Finding } from '@/lib/domain/finding';
import { displayUrl } from '@/lib/domain/safe-url';
import { nearestEmotion, type Rating } from '@/lib/domain/scale';
import type { Redaction } from '@/lib/domain/snapshot';
import { expectationGap } from '@/lib/domain/touchpoint';
import { formatInstant, formatSigned } from '@/lib/text/format';
import { saidLines } from '@/lib/text/said-lines';
import { statusWords } from '@/lib/text/status-words';
import type { Evidence } from '../evidence';
import { Field, Files, Measures, Redacted } from './ReportFacts';
import { Star } from './ReportSummary';

interface Props {
  one: Evidence;
  /** Touchpoints of the map, and its walkthroughs. */
  of: number;
  runs: number;
  /** Of all pictures. */
  redactions: readonly Redaction[];
  files: readonly Attachment[];
  /** `src` of a snapshot's full picture; `undefined` where it is lost. */
  picture: (snapshotId: string) => string | undefined;
  /** What a filter goes by. */
  data: Record<`data-${string}`, string>;
}

export function EvidenceCard({ one, of, runs, redactions, files, picture, data }: Props) {
  const { t } = useSpeech();
  return (
    <article id={`evidence-${one.number}`} aria-labelledby={`evidence-${one.number}-title`} {...data}>
      <Picture one={one} picture={picture} />
      <div class="r-words">
        <Words one={one} runs={runs} />
        <Redacted one={one} redactions={redactions} />
        <Files files={files} />
        <p class="r-steps">
          <Step to={one.number - 1} of={of} label={t('report.previous')} />
          <a href="#map">{t('report.to-map')}</a>
          <Step to={one.number + 1} of={of} label={t('report.next')} />
        </p>
      </div>
    </article>
  );
}

function Step({ to, of, label }: { to: number; of: number; label: string }) {
  return to < 1 || to > of ? <span>{label}</span> : <a href={`#evidence-${to}`}>{label}</a>;
}

/** All parts of it, one below the other; one that is lost is told in its place. */
function Picture({ one, picture }: { one: Evidence; picture: Props['picture'] }) {
  const { t } = useSpeech();
  const { pictures, number } = one;
  const title = one.touchpoint.title || t('untitled');
  if (!pictures.some(({ snapshot }) => picture(snapshot.id))) {
    return <p class="r-shot r-shot-none">{t(pictures.length > 0 ? 'report.picture-missing' : 'report.no-picture')}</p>;
  }
  return (
    <a class="r-shot" href={`#evidence-${number}`} data-view-large="">
      <span class="visually-hidden">{t('report.open')}</span>
      {pictures.map(({ snapshot, marked }, index) => {
        const src = picture(snapshot.id);
        if (!src) return <span key={snapshot.id}>{t('report.picture-missing')}</span>;
        return (
          <MarkedPicture
            key={snapshot.id}
            src={src}
            alt={
              index === 0
                ? t('report.picture', { n: number, title })
                : t('full-page.part', { title, n: index + 1, of: pictures.length })
            }
            marked={marked}
            width={snapshot.width}
            height={snapshot.height}
            image={{ decoding: 'async', loading: 'lazy' }}
          />
        );
      })}
    </a>
  );
}

function Words({ one, runs }: { one: Evidence; runs: number }) {
  const { t, language } = useSpeech();
  const { touchpoint, stage, walkthrough, findings } = one;
  const gap = expectationGap(touchpoint);
  return (
    <>
      <p class="r-place">
        <span class="r-number">{one.number}</span>
        {stage && <bdi>{stage.name}</bdi>}
        <span>{t(`channel.${touchpoint.channel}`)}</span>
        <span>{statusWords(touchpoint, { t, language })}</span>
        {runs > 1 && <span>{t('map.evidence.run', { n: one.run, of: runs })}</span>}
        {walkthrough?.shopper && <bdi>{walkthrough.shopper}</bdi>}
      </p>
      <h3 id={`evidence-${one.number}-title`} dir="auto">
        {touchpoint.momentOfTruth && <Star />}
        {touchpoint.momentOfTruth && <span class="visually-hidden">{t('moment-of-truth')}</span>}
        {touchpoint.title || t('untitled')}
      </h3>
      <dl class="r-fields">
        <Field label={t('report.emotion')}>
          <Felt rating={touchpoint.emotion} />
          {touchpoint.expectation && (
            <span class="r-soft">
              {t('report.expectation', { rating: formatSigned(touchpoint.expectation.value) })}
              {gap !== null && ` · ${t('report.gap', { gap: formatSigned(gap) })}`}
            </span>
          )}
        </Field>
        {(['doing', 'thinking', 'feeling', 'expected', 'quote', 'note'] as const).map(
          (field) =>
            touchpoint[field].trim() !== '' && (
              <Field key={field} label={t(`report.${field}`)}>
                <span dir="auto" class={field === 'quote' || field === 'thinking' ? 'r-quote' : 'r-text'}>
                  {touchpoint[field]}
                </span>
              </Field>
            ),
        )}
        {saidLines(touchpoint, { t, language }).map(({ key, value }) => (
          <Field key={key} label={t(`said.line.${key}`)}>
            <span dir="auto">{value}</span>
          </Field>
        ))}
      </dl>
      {one.pictures.map(({ snapshot, marked }) => (
        <MarkWords key={snapshot.id} marked={marked} class="r-marks" />
      ))}
      {touchpoint.wouldLeave !== null && (
        <p class="r-leave">
          <b>{t('would-leave')}</b> <bdi>{touchpoint.wouldLeave}</bdi>
        </p>
      )}
      {findings.map((finding) => finding.text.trim() !== '' && <FindingLine key={finding.id} finding={finding} />)}
      <dl class="r-measures">
        {touchpoint.url && (
          <Field label={t('report.page')}>
            <Visited url={touchpoint.url} />
          </Field>
        )}
        <Field label={t('report.at')}>{formatInstant(touchpoint.at, language, walkthrough?.zone)}</Field>
        <Measures one={one} />
      </dl>
    </>
  );
}

/** Where the page can be visited, a link that tells it nothing of this file. */
function Visited({ url }: { url: string }) {
  const shown = <bdi>{displayUrl(url)}</bdi>;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return shown;
  return (
    <a class="r-visited" href={url} target="_blank" rel="noreferrer noopener">
      {shown}
    </a>
  );
}

function Felt({ rating }: { rating: Rating | null }) {
  const { t } = useSpeech();
  if (!rating) return <span class="r-soft">{t('emotion.none')}</span>;
  const emotion = nearestEmotion(rating.value);
  return (
    <span class="r-felt">
      <Face value={emotion} size={22} /> {t(`emotion.${emotion}`)} <b>{formatSigned(rating.value)}</b>
    </span>
  );
}

function FindingLine({ finding }: { finding: Finding }) {
  const speech = useSpeech();
  const { t } = speech;
  const facts = [
    finding.severity && t(`severity.${finding.severity}`),
    finding.category && t(`category.${finding.category}`),
    finding.evidence !== 'observed' && statusWords(finding, speech),
  ];
  return (
    <p class={`r-finding r-${finding.kind}`}>
      <span class="r-soft">{[t(`finding.${finding.kind}`), ...facts].filter(Boolean).join(' · ')}</span>
      <span dir="auto">{finding.text}</span>
    </p>
  );
}
