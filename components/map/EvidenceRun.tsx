// Evidence run: whose walkthrough a touchpoint is of, and what its checklist says there; or that it was drawn on the map.
import { useMemo } from 'preact/hooks';
import { resultsOf } from '@/lib/domain/checklist-answer';
import type { Id } from '@/lib/domain/id';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { MapRows } from '@/lib/state/map-page';
import { ReadAnswers } from '../checklist/ReadAnswers';
import { useSpeech } from '../controls/text-context';
import styles from './evidence.module.css';

export type RunRows = Pick<MapRows, 'map' | 'walkthroughs' | 'personas' | 'briefs' | 'touchpoints'>;

interface Props {
  touchpoint: Touchpoint;
  rows: RunRows;
  /** Touchpoints that have a file. */
  withFiles: ReadonlySet<Id>;
}

export function EvidenceRun({ touchpoint, rows, withFiles }: Props) {
  const { t } = useSpeech();
  const run = rows.walkthroughs.find(({ id }) => id === touchpoint.walkthroughId);
  const persona = rows.personas.find(({ id }) => id === run?.personaId);
  if (!run) return <p class={styles.soft}>{t('map.evidence.drawn')}</p>;
  const href = `/project.html?${new URLSearchParams({ project: rows.map.projectId, show: 'results', row: run.id })}`;
  return (
    <>
      <h3 class={styles.part}>{t('map.evidence.source')}</h3>
      <p class={styles.source}>
        <a href={href} dir="auto">
          {run.name || t('untitled')}
        </a>
        <span class={styles.soft} dir="auto">
          {[run.shopper, persona?.name].filter(Boolean).join(' · ')}
        </span>
      </p>
      <Answers touchpoint={touchpoint} briefId={run.briefId} rows={rows} withFiles={withFiles} />
    </>
  );
}

function Answers({ touchpoint, briefId, rows, withFiles }: Props & { briefId: Id | null }) {
  const { t } = useSpeech();
  const brief = rows.briefs.find(({ id }) => id === briefId);
  const results = useMemo(() => {
    const touchpoints = rows.touchpoints.filter((other) => other.walkthroughId === touchpoint.walkthroughId);
    const answered = brief && resultsOf(brief.checklist, { answers: [], touchpoints, withFiles });
    return (answered ?? []).filter(({ touchpointId }) => touchpointId === touchpoint.id);
  }, [brief, rows.touchpoints, touchpoint, withFiles]);
  if (results.length === 0) return null;
  return (
    <>
      <h3 class={styles.part}>{t('map.evidence.checklist')}</h3>
      <ReadAnswers results={results} />
    </>
  );
}
