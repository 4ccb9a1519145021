// Rate cell: how something feels as the map says it itself, where nobody felt it: of what is assumed, and on a map of the future.
import { RotateCcw } from 'lucide-preact';
import type { Id } from '@/lib/domain/id';
import type { RatedField } from '@/lib/domain/override-rating';
import type { PlacedColumn } from '@/lib/domain/place-map';
import { EMOTIONS, ENGAGEMENTS, nearestEmotion } from '@/lib/domain/scale';
import type { MapEdit } from '@/lib/state/map-page-edit';
import { formatSigned } from '@/lib/text/format';
import { Face } from '../controls/Face';
import { Menu, type MenuGroup } from '../controls/Menu';
import { type Speech, useSpeech } from '../controls/text-context';
import styles from './map-cells.module.css';

interface Props {
  column: PlacedColumn;
  /** The touchpoints of the column that the map may rate; with none there is nothing to choose. */
  ids: readonly Id[];
  field: RatedField;
  edit: Pick<MapEdit, 'rate'>;
}

export function RateCell({ column, ids, field, edit }: Props) {
  const { t } = useSpeech();
  if (ids.length === 0) return null;
  const rating = column[field];
  const own = ids.some((id) => column.edited.includes(`${id}/${field}`));
  const said =
    rating &&
    (field === 'engagement' ? String(rating.mean) : formatSigned(rating.mean, Number.isInteger(rating.mean) ? 0 : 1));
  return (
    <Menu
      label={said === null ? `${t('map.rate')}: ${t(`map.rate.${field}`)}` : `${t(`map.rate.${field}`)}: ${said}`}
      class={styles.rate}
      focusKey={`${column.id}/${field}/rate`}
      groups={() => choices({ column, ids, field, edit }, own, t)}
    >
      {rating && field !== 'engagement' && <Face value={nearestEmotion(rating.mean)} size={17} />}
      {said ?? t('map.rate')}
    </Menu>
  );
}

function choices({ column, ids, field, edit }: Props, own: boolean, t: Speech['t']): MenuGroup[] {
  const now = column[field]?.mean;
  const values: readonly number[] = field === 'engagement' ? ENGAGEMENTS : EMOTIONS.toReversed();
  const rate = (value: number | null | undefined) => () => void edit.rate(ids, field, value);
  const back = { label: t('map.take-back'), icon: <RotateCcw size={15} />, run: rate(undefined) };
  return [
    {
      label: t(`map.rate.${field}`),
      items: [
        ...values.map((value) => ({
          label:
            field === 'engagement'
              ? t('said.line.of-five', { n: value })
              : `${formatSigned(value)} ${t(`emotion.${nearestEmotion(value)}`)}`,
          checked: value === now,
          run: rate(value),
        })),
        { label: t('emotion.none'), checked: now === undefined, run: rate(null) },
      ],
    },
    ...(own ? [{ items: [back] }] : []),
  ];
}
