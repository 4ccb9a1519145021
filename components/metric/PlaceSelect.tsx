// Place select: nowhere, a stage, a step, or the pages of an address.
import type { MetricPlace } from '@/lib/state/metric-list';
import type { ProjectRows } from '@/lib/state/project-page';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { placeOfValue, sayPlace, valueOfPlace } from './metric-place';

interface Props {
  label: string;
  rows: ProjectRows;
  place: MetricPlace;
  /** Set: an address can be typed elsewhere, and this asks for it. */
  onAddress?: () => void;
  onChoose: (place: MetricPlace) => void;
}

const ADDRESS = 'address';

export function PlaceSelect({ label, rows, place, onAddress, onChoose }: Props) {
  const { t } = useSpeech();
  const value = valueOfPlace(place);
  const listed =
    value === '' ||
    rows.stages.some(({ id }) => id === place.stageId) ||
    rows.steps.some(({ id }) => id === place.stepId);
  return (
    <select
      class={controls.chip}
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => {
        if (event.currentTarget.value !== ADDRESS) onChoose(placeOfValue(event.currentTarget.value));
        else onAddress?.();
      }}
    >
      <option value="">{t('metric.place.none')}</option>
      {!listed && <option value={value}>{sayPlace(place, rows, t)}</option>}
      {onAddress && <option value={ADDRESS}>{t('metric.place.url')}</option>}
      <optgroup label={t('metric.place.stages')}>
        {rows.stages.map(({ id, name }) => (
          <option key={id} value={`stage ${id}`}>
            {name || t('untitled')}
          </option>
        ))}
      </optgroup>
      {rows.steps.length > 0 && (
        <optgroup label={t('metric.place.steps')}>
          {rows.steps.map(({ id, title }) => (
            <option key={id} value={`step ${id}`}>
              {title || t('untitled')}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
