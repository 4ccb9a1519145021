// Version comparison: what was changed from one version to another or to today, in words, column by column.
import { ArrowLeft, RotateCcw } from 'lucide-preact';
import type { MapVersion } from '@/lib/domain/journey-map';
import type { MapVersions } from '@/lib/state/map-versions';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
import { Select } from '../controls/Select';
import { useSpeech } from '../controls/text-context';
import { MapChanges } from './MapChanges';
import styles from './versions.module.css';

interface Props {
  versions: MapVersions;
  list: readonly MapVersion[];
  onClose: () => void;
}

export function VersionComparison({ versions, list, onClose }: Props) {
  const { t } = useSpeech();
  const compared = versions.compared.value;
  const comparison = versions.comparison.value;
  const from = list.find(({ id }) => id === compared?.from);
  if (!compared || !from) return null;
  const options = [
    { value: 'today', label: t('version.today') },
    ...list.filter(({ id }) => id !== from.id).map(({ id, name }) => ({ value: id, label: name || t('untitled') })),
  ];
  const to = options.find(({ value }) => value === compared.to)?.label ?? '';
  return (
    <Dialog
      size="window"
      heading={t('compare.heading', { from: from.name || t('untitled'), to })}
      onClose={onClose}
      tools={
        <>
          <Select
            label={t('version.compare.with')}
            value={compared.to}
            options={options}
            onChoose={(value) => {
              versions.compared.value = { from: from.id, to: value };
            }}
          />
          <button type="button" class={controls.button} onClick={() => void versions.restore(from)}>
            <RotateCcw size={14} aria-hidden="true" />
            {t('version.restore')}
          </button>
          <button
            type="button"
            class={controls.button}
            onClick={() => {
              versions.compared.value = null;
            }}
          >
            <ArrowLeft size={14} aria-hidden="true" />
            {t('version.back')}
          </button>
        </>
      }
    >
      {comparison === 'unreadable' && <p role="alert">{t('compare.unreadable')}</p>}
      {comparison !== null && comparison !== 'unreadable' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section class={styles.scroll} tabIndex={0} aria-label={t('version.compare')}>
          <MapChanges comparison={comparison} />
        </section>
      )}
    </Dialog>
  );
}
