// Column options: the steps of a map for a list to choose from, under their stages.
import type { Id } from '@/lib/domain/id';
import { columnsOf } from '@/lib/domain/move-column';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { Stage } from '@/lib/domain/stage';
import { useSpeech } from '../controls/text-context';

interface Option {
  value: string;
  label: string;
}

interface Props {
  map: PlacedMap;
  without: readonly Id[];
  /** What comes before the steps of a stage. */
  first?: (stage: Stage | null) => Option;
  option: (id: Id, title: string) => Option;
}

export function ColumnOptions({ map, without, first, option }: Props) {
  const { t } = useSpeech();
  return map.stages.map(({ stage }) => {
    const columns = columnsOf(map, stage?.id ?? null).filter(({ id }) => !without.includes(id));
    const options = columns.map(({ id, title }) => option(id, title || t('untitled')));
    const all = first ? [first(stage), ...options] : options;
    if (all.length === 0) return null;
    return (
      <optgroup key={stage?.id ?? ''} label={stage?.name ?? t('map.stage.none')}>
        {all.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </optgroup>
    );
  });
}
