// Evidence picture: the snapshot at full size; its thumbnail until it is read, an honest tile where it is gone.
import { ImageOff, PenLine } from 'lucide-preact';
import { ChannelIcon } from '../controls/ChannelIcon';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { Picture } from '../picture/Picture';
import type { EvidencePanelProps } from './EvidencePanel';
import styles from './evidence-picture.module.css';

type Props = Pick<
  EvidencePanelProps,
  'evidence' | 'snapshot' | 'marked' | 'picture' | 'thumbnail' | 'onEnlarge' | 'onMarkUp'
>;

export function EvidencePicture({ evidence, snapshot, marked, picture, thumbnail, onEnlarge, onMarkUp }: Props) {
  const { t } = useSpeech();
  const { touchpoint } = evidence;
  const title = touchpoint.title || t('untitled');
  if (picture.status === 'none' || picture.status === 'missing') {
    const missing = picture.status === 'missing';
    return (
      <div class={styles.tile}>
        {missing ? <ImageOff size={26} /> : <ChannelIcon channel={touchpoint.channel} size={28} />}
        <b>{t(missing ? 'map.snapshot.missing' : 'map.snapshot.none')}</b>
        <span>{t(missing ? 'map.evidence.missing.hint' : 'map.evidence.none.hint')}</span>
      </div>
    );
  }
  const src = picture.status === 'ready' ? picture.url : thumbnail;
  return (
    <>
      <div class={styles.pictured}>
        <button
          type="button"
          class={styles.picture}
          aria-label={t('map.evidence.enlarge')}
          title={t('map.evidence.enlarge')}
          onClick={onEnlarge}
        >
          {src !== undefined && (
            <Picture
              src={src}
              alt={t('map.snapshot.alt', { title })}
              marked={marked}
              width={snapshot?.width}
              height={snapshot?.height}
              class={picture.status === 'loading' ? styles.loading : undefined}
            />
          )}
        </button>
        {picture.status === 'ready' && (
          <button type="button" class={`${controls.chip} ${styles.markUp}`} onClick={onMarkUp}>
            <PenLine size={14} />
            {t('mark.open')}
          </button>
        )}
      </div>
      {snapshot?.truncated && <p class={styles.truncated}>{t('full-page.truncated')}</p>}
    </>
  );
}
