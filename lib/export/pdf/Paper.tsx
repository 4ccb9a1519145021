// Paper: the document that is printed, chapter by chapter; on screen its sheets are the preview.
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { SpeechContext } from '@/components/controls/text-context';
import type { Id } from '@/lib/domain/id';
import { type PaperChoice, sheetOf } from '@/lib/domain/paper';
import type { Redaction } from '@/lib/domain/snapshot';
import type { ExportSource } from '../contract';
import { type Evidence, listEvidence, markedIn } from '../evidence';
import { PaperCover } from './PaperCover';
import { PaperDecisions } from './PaperDecisions';
import { PaperEvidence } from './PaperEvidence';
import { PaperStage } from './PaperStage';
import { pageName } from './page-rules';
import styles from './paper.module.css';
import { type Chapter, type PaperPlan, planPaper } from './paper-plan';
import { usePages } from './use-pages';

/** `undefined`: still to come; `null`: it is lost, or nobody waited for it. */
export type PictureUrl = string | null | undefined;

/** What of the store a document shows besides its source. */
export interface PaperPictures {
  /** Reads a signal, so that only what shows the picture is drawn again. */
  picture: (snapshotId: Id) => PictureUrl;
  thumbnail: (snapshotId: Id) => string | undefined;
  /** Of all pictures. */
  redactions: readonly Redaction[];
}

export interface PaperProps extends PaperPictures {
  source: ExportSource;
  choice: PaperChoice;
  /** How many blocks are drawn already; the others follow. */
  drawn: number;
  /** Told how many blocks there are. */
  onPlan: (blocks: number) => void;
  /** Told, once all is drawn, on how many long pages it stands; `null` where it stands on sheets. */
  onPages: (pages: number | null) => void;
}

export function Paper(props: PaperProps) {
  const { source, choice, drawn, onPlan, onPages } = props;
  const { t, language } = source;
  const sheet = useMemo(() => sheetOf(choice), [choice]);
  const evidence = useMemo(() => listEvidence(source), [source]);
  const marked = useMemo(() => markedIn(source.mapRows), [source]);
  const plan = useMemo(() => planPaper(source, evidence, choice, sheet), [source, evidence, choice, sheet]);
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => onPlan(plan.blocks), [plan]);
  usePages({ root, source, plan, sheet, long: choice.paper === 'long', whole: drawn >= plan.blocks, onPages });
  let before = 0;
  return (
    <SpeechContext.Provider value={{ t, language }}>
      <main
        ref={root}
        class={`${styles.paper} ${choice.paper === 'long' ? styles.long : ''}`}
        style={{ '--width': `${sheet.width}px`, '--height': `${sheet.height}px`, '--scale': sheet.scale }}
      >
        {plan.chapters.map((chapter, i) => {
          const blocks = Math.min(chapter.blocks, drawn - before);
          before += chapter.blocks;
          if (blocks <= 0) return null;
          return (
            <section key={`${chapter.kind} ${i}`} class={styles.sheet} style={{ page: pageName('chapter', i) }}>
              <Contents {...props} {...{ chapter, blocks, plan, evidence, marked }} />
            </section>
          );
        })}
      </main>
    </SpeechContext.Provider>
  );
}

interface ContentsProps extends PaperProps {
  chapter: Chapter;
  /** How many of its blocks are drawn. */
  blocks: number;
  plan: PaperPlan;
  evidence: readonly Evidence[];
  marked: ReturnType<typeof markedIn>;
}

function Contents({ chapter, blocks, plan, evidence, marked, ...props }: ContentsProps) {
  const { source, choice, thumbnail } = props;
  const linked = choice.parts.includes('evidence');
  switch (chapter.kind) {
    case 'cover':
      return <PaperCover source={source} evidence={evidence} plan={plan} room={sheetOf(choice).room.width} />;
    case 'stage':
      return <PaperStage {...chapter} {...{ blocks, evidence, thumbnail, marked, linked }} />;
    case 'evidence':
      return <PaperEvidence {...chapter} {...props} blocks={blocks} runs={source.mapRows.walkthroughs.length} />;
    case 'decisions':
      return <PaperDecisions source={source} stages={plan.stages} />;
  }
}
