// Touchpoint card: the current touchpoint with everything a shopper says about it; what is said each time comes first.
import { later } from '@/components/controls/Later';
import { useSpeech } from '@/components/controls/text-context';
import { isPhoneSized } from '@/lib/domain/page-facts';
import { displayUrl } from '@/lib/domain/safe-url';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Panel } from '@/lib/state/panel';
import type { OpenRun } from '@/lib/state/panel-data';
import { formatSeconds } from '@/lib/text/format';
import { CardAway } from './CardAway';
import { CardFeeling } from './CardFeeling';
import { CardPicture } from './CardPicture';
import { CardPlace } from './CardPlace';
import { CardTitle } from './CardTitle';
import { CardTurns } from './CardTurns';
import { FeelingDetails } from './FeelingDetails';
import { FindingList } from './FindingList';
import { MeasuredFacts } from './MeasuredFacts';
import { RecordDetails } from './RecordDetails';
import styles from './touchpoint.module.css';
import { typedFields } from './typed-fields';
import { useFileDrop } from './use-file-drop';

const TouchpointComments = later(() =>
  import('@/components/comment/TouchpointComments').then((module) => module.TouchpointComments),
);
const CardChecklist = later(() => import('./CardChecklist').then((module) => module.CardChecklist));

export interface CardProps {
  panel: Panel;
  run: OpenRun;
  touchpoint: Touchpoint;
}

export function TouchpointCard(props: CardProps) {
  const { t } = useSpeech();
  const { panel, run, touchpoint } = props;
  const { id } = touchpoint;
  const number = run.touchpoints.findIndex((row) => row.id === id) + 1;
  const final = run.walkthrough.state === 'final';
  const drop = useFileDrop((files) => void panel.files.add(touchpoint, files));
  return (
    <article class={styles.card} {...(final ? {} : drop)} aria-label={t('touchpoint.current', { n: number })}>
      <fieldset class={styles.whole} disabled={final}>
        <CardPicture {...props} />
        <div class={styles.body}>
          <div class={styles.head}>
            <CardTitle key={id} {...typedFields(panel, touchpoint)('title')} />
            <span class={styles.muted}>
              {number}/{run.touchpoints.length}
            </span>
          </div>
          <Address touchpoint={touchpoint} />
          <CardPlace {...props} />
          <CardFeeling {...props} />
          {run.brief && run.brief.checklist.items.length > 0 && (
            <CardChecklist key={`asked-${id}`} {...props} brief={run.brief} />
          )}
          <FeelingDetails key={`feeling-${id}`} {...props} />
          <FindingList
            key={`findings-${id}`}
            panel={panel}
            touchpoint={touchpoint}
            findings={run.findings.filter((finding) => finding.touchpointId === id)}
          />
          <CardTurns {...props} />
          <CardAway key={`away-${id}`} panel={panel} touchpoint={touchpoint} />
          <RecordDetails key={`record-${id}`} {...props} />
          <MeasuredFacts touchpoint={touchpoint} touchpoints={run.touchpoints} />
        </div>
      </fieldset>
      {panel.comments.of(run.walkthrough.id, id).length > 0 && (
        <div class={styles.body}>
          <TouchpointComments key={id} book={panel.comments} touchpoint={touchpoint} />
        </div>
      )}
    </article>
  );
}

function Address({ touchpoint }: Pick<CardProps, 'touchpoint'>) {
  const { t, language } = useSpeech();
  const { url, facts } = touchpoint;
  const loadTime = facts?.loadTime ?? null;
  return (
    <div class={styles.muted}>
      {url && displayUrl(url)}
      {facts && isPhoneSized(facts) && ` · ${t('phone.as-on')}`}
      {loadTime !== null && ` · ${t('touchpoint.loaded', { time: formatSeconds(loadTime, language) })}`}
    </div>
  );
}
