// Picture viewer: one snapshot over the whole window, with the ones before and after it.
import { ChevronLeft, ChevronRight, PenLine, ZoomIn } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Id } from '@/lib/domain/id';
import { type Marked, viewOf } from '@/lib/domain/mark-shape';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Evidence, Picture } from '@/lib/state/map-page-evidence';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
import { useSpeech } from '../controls/text-context';
import { Picture as MarkedPicture } from '../picture/Picture';
import styles from './picture-viewer.module.css';

interface Props {
  evidence: Evidence;
  snapshot: Snapshot | undefined;
  /** How it is shown, if not as it was taken. */
  marked: Marked | undefined;
  /** The same for the parts below, where a page was too tall for one picture. */
  markedPart: (snapshotId: Id) => Marked | undefined;
  picture: Picture;
  onMarkUp: () => void;
  onStep: (by: -1 | 1) => void;
  onClose: () => void;
}

export function PictureViewer({ evidence, snapshot, marked, markedPart, picture, onMarkUp, onStep, onClose }: Props) {
  const { t } = useSpeech();
  const { touchpoint, index, count } = evidence;
  const [actual, setActual] = useState(false);
  const shown = snapshot && viewOf(snapshot);
  const tall = shown !== undefined && shown.height > shown.width * 1.4;
  const size = actual ? '' : tall ? styles.tall : styles.fit;
  const title = touchpoint.title || t('untitled');
  const button = (by: -1 | 1, label: string) => (
    <button
      type="button"
      class={`${controls.button} ${controls.icon}`}
      aria-label={label}
      title={label}
      aria-disabled={index + by < 0 || index + by >= count || undefined}
      onClick={() => onStep(by)}
    >
      {by === -1 ? <ChevronLeft size={17} /> : <ChevronRight size={17} />}
    </button>
  );
  const cssWidth = snapshot && Math.round(snapshot.width / (touchpoint.facts?.pixelRatio ?? 1));
  return (
    <Dialog
      size="window"
      heading={title}
      lead={t('map.evidence.place', { n: index + 1, of: count })}
      onClose={onClose}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as -1 | 1 | undefined;
        if (by) onStep(by);
      }}
      tools={
        <>
          <button
            type="button"
            class={`${controls.button} ${actual ? styles.on : ''}`}
            aria-pressed={actual}
            onClick={() => setActual(!actual)}
          >
            <ZoomIn size={15} />
            {t('map.evidence.actual')}
          </button>
          {picture.status === 'ready' && (
            <button type="button" class={controls.button} onClick={onMarkUp}>
              <PenLine size={15} />
              {t('mark.open')}
            </button>
          )}
          {button(-1, t('map.evidence.previous'))}
          {button(1, t('map.evidence.next'))}
        </>
      }
    >
      <section
        key={touchpoint.id}
        class={`${styles.picture} ${size}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('map.snapshot.alt', { title })}
      >
        {picture.status === 'ready' && (
          <MarkedPicture src={picture.url} alt={t('map.snapshot.alt', { title })} marked={marked} width={cssWidth} />
        )}
        {picture.status === 'ready' &&
          picture.further?.map(({ id, url }, index) => (
            <MarkedPicture
              key={id}
              src={url}
              marked={markedPart(id)}
              alt={t('full-page.part', { title, n: index + 2, of: (picture.further?.length ?? 0) + 1 })}
              width={cssWidth}
            />
          ))}
        {picture.status === 'ready' && snapshot?.truncated && <p>{t('full-page.truncated')}</p>}
        {picture.status === 'missing' && <p>{t('map.evidence.missing.hint')}</p>}
        {picture.status === 'none' && <p>{t('map.evidence.none.hint')}</p>}
      </section>
    </Dialog>
  );
}
