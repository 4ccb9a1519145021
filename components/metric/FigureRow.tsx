// Figure row: the figure of one period, with what it was counted over.
import { Trash2 } from 'lucide-preact';
import type { Metric } from '@/lib/domain/metric';
import { readPeriod, writePeriod } from '@/lib/domain/read-period';
import type { MetricList } from '@/lib/state/metric-list';
import { sayPeriod } from '@/lib/text/metric-words';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { NumberInput } from './NumberInput';
import { ReadField } from './ReadField';

interface Props {
  metric: Metric;
  /** Whether the series has no other; then the metric itself is what can be deleted. */
  only: boolean;
  state: MetricList;
}

export function FigureRow({ metric, only, state }: Props) {
  const { t, language } = useSpeech();
  const { periodFrom, periodTo, value, n } = metric;
  const [from, to] = [periodFrom ?? periodTo, periodTo ?? periodFrom];
  const remove = t('metric.figure.remove', { period: sayPeriod(from, to, language) });
  return (
    <tr>
      <td>
        <ReadField
          label={t('metric.period')}
          labelHidden
          problem={t('metric.period.wrong')}
          written={from === null || to === null ? '' : writePeriod({ from, to })}
          read={(text) => readPeriod(text, 'day-first') ?? undefined}
          onSave={(period) => void state.setPeriod(metric, period)}
        />
      </td>
      <td>
        <NumberInput
          label={t('metric.value')}
          labelHidden
          value={value}
          onSave={(next) => void state.setNumber([metric], 'value', next)}
        />
      </td>
      <td>
        <NumberInput
          label={t('metric.n')}
          labelHidden
          count
          value={n}
          onSave={(next) => void state.setNumber([metric], 'n', next)}
        />
      </td>
      <td>
        {!only && (
          <button
            type="button"
            class={`${controls.button} ${controls.quiet} ${controls.icon}`}
            aria-label={remove}
            title={remove}
            onClick={() => void state.remove(metric)}
          >
            <Trash2 size={14} aria-hidden="true" />
          </button>
        )}
      </td>
    </tr>
  );
}
