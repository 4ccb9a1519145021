// Versions dialog: what was kept of the map under a name; compared with today, brought back, or removed.
import { GitCompareArrows, PenLine, RotateCcw, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { MapVersion } from '@/lib/domain/journey-map';
import type { MapVersions } from '@/lib/state/map-versions';
import { formatInstant } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
import { RenameField } from '../controls/RenameField';
import { useSpeech } from '../controls/text-context';
import { NewName } from './NewName';
import { VersionComparison } from './VersionComparison';
import styles from './versions.module.css';

interface Props {
  versions: MapVersions;
  onClose: () => void;
}

export function VersionsDialog({ versions, onClose }: Props) {
  const { t } = useSpeech();
  const list = versions.list.value;
  const compared = versions.compared.value;
  const [saved, setSaved] = useState(0);
  if (compared && list) return <VersionComparison versions={versions} list={list} onClose={onClose} />;
  return (
    <Dialog size="list" heading={t('version.heading')} lead={t('version.lead')} onClose={onClose}>
      <NewName
        key={saved}
        label={t('version.name')}
        hint={t('version.name.hint')}
        button={t('version.save')}
        onSave={(name) => {
          setSaved(saved + 1);
          void versions.save(name);
        }}
      />
      {list?.length === 0 && <p class={styles.quiet}>{t('version.none')}</p>}
      {list && list.length > 0 && (
        <ul class={styles.list} aria-label={t('version.heading')}>
          {list.map((version) => (
            <li key={version.id}>
              <VersionLine version={version} versions={versions} />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function VersionLine({ version, versions }: { version: MapVersion; versions: MapVersions }) {
  const { t, language } = useSpeech();
  const [renaming, setRenaming] = useState(false);
  const { name, author, createdAt } = version;
  const day = formatInstant(createdAt, language);
  const icon = `${controls.button} ${controls.quiet} ${controls.icon}`;
  return (
    <>
      <div class={styles.words}>
        {renaming ? (
          <RenameField
            value={name}
            label={t('version.rename')}
            onSave={(next) => void versions.rename(version, next)}
            onDone={() => setRenaming(false)}
          />
        ) : (
          <strong dir="auto">{name || t('untitled')}</strong>
        )}
        <small>{author === null ? t('version.when.plain', { day }) : t('version.when', { day, name: author })}</small>
      </div>
      <button
        type="button"
        class={controls.button}
        onClick={() => {
          versions.compared.value = { from: version.id, to: 'today' };
        }}
      >
        <GitCompareArrows size={14} aria-hidden="true" />
        {t('version.compare')}
      </button>
      <button type="button" class={controls.button} onClick={() => void versions.restore(version)}>
        <RotateCcw size={14} aria-hidden="true" />
        {t('version.restore')}
      </button>
      <button
        type="button"
        class={icon}
        aria-label={t('version.rename')}
        title={t('version.rename')}
        onClick={() => setRenaming(true)}
      >
        <PenLine size={14} aria-hidden="true" />
      </button>
      <button
        type="button"
        class={icon}
        aria-label={t('version.remove', { name })}
        title={t('version.remove', { name })}
        onClick={() => void versions.remove(version)}
      >
        <Trash2 size={14} aria-hidden="true" />
      </button>
    </>
  );
}
