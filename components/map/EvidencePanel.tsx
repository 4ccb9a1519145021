// Evidence panel: the proof behind one step, beside the map; its picture, what was felt, said, found and measured.
import { ChevronLeft, ChevronRight, DoorOpen, ExternalLink, MessageSquareShare, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { Finding } from '@/lib/domain/finding';
import type { Marked } from '@/lib/domain/mark-shape';
import type { Redaction, Snapshot } from '@/lib/domain/snapshot';
import type { AttachmentView } from '@/lib/state/attachment-view';
import type { Evidence, Picture } from '@/lib/state/map-page-evidence';
import { formatInstant } from '@/lib/text/format';
import { AttachmentList } from '../controls/AttachmentList';
import { CopyPictureButton } from '../controls/CopyPictureButton';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { MarkWords } from '../picture/MarkWords';
import { CopyContext } from './copy-context';
import { EvidenceFacts } from './EvidenceFacts';
import { EvidenceFindings } from './EvidenceFindings';
import { EvidencePicture } from './EvidencePicture';
import { EvidenceRun, type RunRows } from './EvidenceRun';
import { EvidenceWords } from './EvidenceWords';
import styles from './evidence.module.css';
import { Felt } from './Felt';
import { RedactionNote } from './RedactionNote';
import { type StatusActions, StatusMark } from './StatusMark';

const NO_FILES: ReadonlySet<string> = new Set();

export interface EvidencePanelProps {
  evidence: Evidence;
  stageName: string;
  findings: readonly Finding[];
  snapshot: Snapshot | undefined;
  /** How it is shown, if not as it was taken. */
  marked: Marked | undefined;
  picture: Picture;
  redactions: readonly Redaction[];
  files: AttachmentView;
  /** Shown while the picture is read. */
  thumbnail: string | undefined;
  rows: RunRows;
  edit: StatusActions;
  /** What reviewers say of the touchpoint. */
  comments: ComponentChildren;
  onStep: (by: -1 | 1) => void;
  onClose: () => void;
  onEnlarge: () => void;
  onMarkUp: () => void;
}

export function EvidencePanel(props: EvidencePanelProps) {
  const { evidence, onStep, onClose } = props;
  const { touchpoint } = evidence;
  const { t, language } = useSpeech();
  const copy = useContext(CopyContext);
  const aside = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // Whoever came from the map goes on reading here; whoever steps with the buttons stays on them.
    if (!aside.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
    aside.current?.scrollTo({ top: 0 });
  }, [touchpoint.id]);
  const { walkthroughs } = props.rows;
  const run = walkthroughs.findIndex((walkthrough) => walkthrough.id === touchpoint.walkthroughId);
  const place = [
    props.stageName,
    t('map.evidence.place', { n: evidence.column.index + 1, of: evidence.columns }),
    walkthroughs.length > 1 && run >= 0 && t('map.evidence.run', { n: run + 1, of: walkthroughs.length }),
  ].filter(Boolean);
  return (
    <aside
      ref={aside}
      class={styles.panel}
      aria-label={t('map.evidence')}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as -1 | 1 | undefined;
        if (by) onStep(by);
      }}
    >
      <div class={styles.top}>
        <span class={styles.place} dir="auto">
          {place.join(' · ')}
        </span>
        <CopyPictureButton
          class={styles.close}
          label={t('copy.card')}
          name={t('copy.card.file')}
          target={() => aside.current}
        />
        {copy && (
          <button
            type="button"
            class={styles.close}
            aria-label={t('copy.touchpoint')}
            title={t('copy.touchpoint')}
            onClick={() => void copy.touchpoint(touchpoint.id)}
          >
            <MessageSquareShare size={15} />
          </button>
        )}
        <button
          type="button"
          class={styles.close}
          aria-label={t('action.close')}
          title={t('action.close')}
          onClick={onClose}
        >
          <X size={17} />
        </button>
      </div>
      <h2 ref={heading} tabIndex={-1} class={styles.title} dir="auto">
        {touchpoint.title || evidence.column.title || t('untitled')}
      </h2>
      <p class={styles.status}>
        <StatusMark status={touchpoint} ids={[touchpoint.id]} edit={props.edit} worded="always" />
      </p>
      {touchpoint.momentOfTruth && <p class={styles.truth}>★ {t('moment-of-truth')}</p>}
      <EvidencePicture {...props} />
      <MarkWords marked={props.marked} class={styles.marks} />
      <RedactionNote redactions={props.redactions} zone={walkthroughs[run]?.zone} />
      <div class={styles.steps}>
        <StepButton by={-1} {...props} />
        <time class={styles.when}>{formatInstant(touchpoint.at, language, walkthroughs[run]?.zone)}</time>
        <StepButton by={1} {...props} />
      </div>
      <Felt touchpoint={touchpoint} />
      {touchpoint.wouldLeave !== null && (
        <p class={styles.leave}>
          <DoorOpen size={16} />
          <span>
            <b>{t('map.evidence.leave')}</b>
            <span dir="auto">{touchpoint.wouldLeave || t('map.evidence.leave.no-reason')}</span>
          </span>
        </p>
      )}
      <EvidenceWords touchpoint={touchpoint} />
      <AttachmentList files={props.files.list.value} onOpen={props.files.open} onSave={props.files.save} />
      <EvidenceFindings findings={props.findings} edit={props.edit} />
      {props.comments}
      <EvidenceFacts touchpoint={touchpoint} before={evidence.before} />
      <EvidenceRun
        touchpoint={touchpoint}
        rows={props.rows}
        withFiles={props.files.list.value.length > 0 ? new Set([touchpoint.id]) : NO_FILES}
      />
      {touchpoint.url && /^https?:/.test(touchpoint.url) && (
        <a class={`${controls.button} ${styles.wide}`} href={touchpoint.url} target="_blank" rel="noopener noreferrer">
          <ExternalLink size={14} />
          {t('map.evidence.live')}
        </a>
      )}
    </aside>
  );
}

function StepButton({ by, evidence: { index, count }, onStep }: EvidencePanelProps & { by: -1 | 1 }) {
  const { t } = useSpeech();
  const end = by === -1 ? index === 0 : index === count - 1;
  return (
    <button type="button" class={styles.step} aria-disabled={end || undefined} onClick={() => onStep(by)}>
      {by === -1 && <ChevronLeft size={15} />}
      {t(by === -1 ? 'map.evidence.previous' : 'map.evidence.next')}
      {by === 1 && <ChevronRight size={15} />}
    </button>
  );
}
