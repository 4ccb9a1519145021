// Paper evidence: every touchpoint of a stage with its pictures and its words, numbered as in every export.
import { still } from '@/components/controls/Still';
import { useSpeech } from '@/components/controls/text-context';
import { Picture } from '@/components/picture/Picture';
import { redactionsOf } from '@/lib/domain/redaction';
import type { Redaction } from '@/lib/domain/snapshot';
import { statusWords } from '@/lib/text/status-words';
import type { Evidence } from '../evidence';
import { EvidenceWords } from './EvidenceWords';
import type { PaperPictures } from './Paper';
import styles from './paper.module.css';
import own from './paper-evidence.module.css';
import type { StageFacts } from './paper-plan';

interface Props extends Pick<PaperPictures, 'picture' | 'redactions'> {
  facts: StageFacts;
  title: string;
  evidence: readonly Evidence[];
  /** How many touchpoints are drawn. */
  blocks: number;
  /** Walkthroughs of the map. */
  runs: number;
}

export function PaperEvidence({ facts, title, evidence, blocks, ...props }: Props) {
  return evidence.slice(0, blocks).map((one, i) => (
    <div key={one.number} data-block="" class={own.block}>
      {i === 0 && (
        <h2 id={`evidence-of-${facts.number}`} class={styles.chapter} dir="auto">
          {title}
        </h2>
      )}
      <One {...props} one={one} />
    </div>
  ));
}

interface OneProps extends Omit<Props, 'facts' | 'title' | 'evidence' | 'blocks'> {
  one: Evidence;
}

const One = still(({ one, picture, redactions, runs }: OneProps) => {
  const speech = useSpeech();
  const { t } = speech;
  const { touchpoint, walkthrough, pictures, number } = one;
  const place = [
    t(`channel.${touchpoint.channel}`),
    statusWords(touchpoint, speech),
    ...(runs > 1 ? [t('map.evidence.run', { n: one.run, of: runs })] : []),
    ...(walkthrough?.shopper ? [walkthrough.shopper] : []),
  ];
  return (
    <article id={`evidence-${number}`} class={`${own.evidence} ${pictures.length > 0 ? '' : own.unpictured}`}>
      <header>
        <h3 dir="auto">
          <span class={styles.number}>{number}</span>{' '}
          {touchpoint.momentOfTruth && (
            <>
              <span class={styles.star} aria-hidden="true">
                ★
              </span>
              <span class="visually-hidden">{t('moment-of-truth')}: </span>
            </>
          )}
          {touchpoint.title || t('untitled')}
        </h3>
        <p class={styles.facts}>
          {place.map((fact, i) => (
            <bdi key={i}>{fact}</bdi>
          ))}
        </p>
      </header>
      {pictures.length > 0 && <Shots one={one} picture={picture} />}
      <EvidenceWords one={one} redactions={redactedOf(one, redactions)} />
    </article>
  );
});

const redactedOf = (one: Evidence, redactions: readonly Redaction[]): Redaction[] =>
  redactionsOf(
    redactions,
    one.pictures.map(({ snapshot }) => snapshot.id),
  );

/** A picture much taller than wide gets the whole height of the sheet. */
const TALL = 1.5;

function Shots({ one, picture }: { one: Evidence; picture: PaperPictures['picture'] }) {
  const { t } = useSpeech();
  const title = one.touchpoint.title || t('untitled');
  return (
    <div class={own.shots}>
      {one.pictures.map(({ snapshot, marked }, i) => {
        const { id, width, height } = snapshot;
        const url = picture(id);
        const tall = (marked?.height ?? height) > TALL * (marked?.width ?? width);
        const name =
          i === 0
            ? t('report.picture', { n: one.number, title })
            : t('full-page.part', { title, n: i + 1, of: one.pictures.length });
        if (url === null) return <p key={id}>{t('report.picture-missing')}</p>;
        if (!url) return <div key={id} class={own.coming} style={{ 'aspect-ratio': `${width} / ${height}` }} />;
        return (
          <Picture
            key={id}
            class={tall ? own.tall : undefined}
            src={url}
            alt={name}
            marked={marked}
            width={width}
            height={height}
          />
        );
      })}
    </div>
  );
}
