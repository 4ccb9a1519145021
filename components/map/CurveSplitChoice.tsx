// Curve split choice: what the lines of the emotion curve stand for, where there is something to split.
import type { PlacedMap } from '@/lib/domain/place-map';
import type { MapEdit } from '@/lib/state/map-page-edit';
import { useSpeech } from '../controls/text-context';
import styles from './curve-lines.module.css';

interface Props {
  map: PlacedMap;
  laneId: string;
  edit: Pick<MapEdit, 'splitCurve'>;
}

export function CurveSplitChoice({ map, laneId, edit }: Props) {
  const { t } = useSpeech();
  const { splits } = map.lines;
  const chosen = map.map.curves;
  if (splits.length < 2) return null;
  return (
    <fieldset class={styles.split}>
      <legend>{t('map.lines')}</legend>
      {splits.map((split) => (
        <button
          key={split}
          type="button"
          aria-pressed={split === chosen}
          data-focus={`${laneId}/split/${split}`}
          onClick={() => split !== chosen && void edit.splitCurve(split)}
        >
          {t(`map.lines.${split}`)}
        </button>
      ))}
    </fieldset>
  );
}
