// Snapshot cell: the thumbnail that leads to the evidence, or an honest tile where there is no picture.
import { ImageOff } from 'lucide-preact';
import type { PlacedColumn } from '@/lib/domain/place-map';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { ChannelIcon } from '../controls/ChannelIcon';
import { useSpeech } from '../controls/text-context';
import { Picture } from '../picture/Picture';
import type { CellProps } from './LaneRow';
import styles from './map-cells.module.css';

/** The touchpoint that a column shows the picture of: the first that has one. */
export const picturedOf = ({ touchpoints }: PlacedColumn): Touchpoint | undefined =>
  touchpoints.find(({ snapshotId }) => snapshotId !== null) ?? touchpoints[0];

/** On a map that can be edited its column is what is dragged. */
const STILL = { decoding: 'async', draggable: false } as const;

export function SnapshotCell({ column, picture, marked, hrefOfEvidence, edit, selected }: CellProps) {
  const { t } = useSpeech();
  const touchpoint = picturedOf(column);
  if (!touchpoint) return null;
  const title = column.title || t('untitled');
  const count = column.touchpoints.length;
  const runs = new Set(column.touchpoints.map((candidate) => candidate.walkthroughId)).size;
  const content = (
    <>
      {(edit || hrefOfEvidence) && <span class="visually-hidden">{t('map.snapshot.open', { title })} </span>}
      {picture === null ? (
        <span class={styles.tile} />
      ) : picture === undefined ? (
        <NoPicture touchpoint={touchpoint} />
      ) : (
        <Picture
          class={styles.thumbnail}
          src={picture}
          alt={edit || hrefOfEvidence ? '' : t('map.snapshot.alt', { title })}
          marked={marked}
          fill
          small
          image={edit && STILL}
        />
      )}
      {count > 1 && (
        <span class={styles.runs}>
          {runs > 1 ? t('map.snapshot.runs', { n: runs }) : t('map.touchpoints', { n: count })}
        </span>
      )}
    </>
  );
  const className = `${styles.shot} ${selected ? styles.selected : ''}`;
  if (edit) {
    return (
      <button
        type="button"
        class={className}
        aria-pressed={selected}
        data-focus={`${column.id}/snapshot`}
        onClick={() => edit.openEvidence(touchpoint.id)}
      >
        {content}
      </button>
    );
  }
  if (!hrefOfEvidence) return <div class={className}>{content}</div>;
  return (
    <a class={className} href={hrefOfEvidence(touchpoint.id)}>
      {content}
    </a>
  );
}

function NoPicture({ touchpoint }: { touchpoint: Touchpoint }) {
  const { t } = useSpeech();
  const missing = touchpoint.snapshotId !== null;
  return (
    <span class={`${styles.tile} ${missing ? styles.missing : ''}`}>
      {missing ? <ImageOff size={22} /> : <ChannelIcon channel={touchpoint.channel} size={24} />}
      <span>{t(missing ? 'map.snapshot.missing' : 'map.snapshot.none')}</span>
    </span>
  );
}
