// View choice: the saved views of the map, for one audience each; what is on screen can be kept as one.
import { Bookmark, Check, RefreshCw, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { MapViews } from '@/lib/state/map-views';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { HeaderPopover } from './HeaderPopover';
import choice from './map-choice.module.css';
import { NewName } from './NewName';
import styles from './view-choice.module.css';

export function ViewChoice({ views }: { views: MapViews }) {
  const { t } = useSpeech();
  const [saved, setSaved] = useState(0);
  const list = views.list.value;
  const icon = `${controls.button} ${controls.quiet} ${controls.icon}`;
  return (
    <HeaderPopover
      label={t('view.label')}
      icon={<Bookmark size={15} />}
      words={t('view.label')}
      pressed={list.some(views.isShown)}
    >
      <div class={choice.sections}>
        <p class={styles.lead}>{t(list.length === 0 ? 'view.none' : 'view.lead')}</p>
        {list.length > 0 && (
          <ul class={styles.list}>
            {list.map((view) => {
              const shown = views.isShown(view);
              return (
                <li key={view.id}>
                  <button type="button" class={styles.view} aria-pressed={shown} onClick={() => void views.show(view)}>
                    <span class={styles.mark}>{shown && <Check size={14} aria-hidden="true" />}</span>
                    <span dir="auto">{view.name || t('untitled')}</span>
                  </button>
                  <button
                    type="button"
                    class={icon}
                    aria-disabled={shown || undefined}
                    aria-label={t('view.update', { name: view.name })}
                    title={t('view.update', { name: view.name })}
                    onClick={() => void (shown || views.update(view))}
                  >
                    <RefreshCw size={14} aria-hidden="true" />
                  </button>
                  <button
                    type="button"
                    class={icon}
                    aria-label={t('view.remove', { name: view.name })}
                    title={t('view.remove', { name: view.name })}
                    onClick={() => void views.remove(view)}
                  >
                    <Trash2 size={14} aria-hidden="true" />
                  </button>
                </li>
              );
            })}
          </ul>
        )}
        <NewName
          key={saved}
          label={t('view.name')}
          hint={t('view.name.hint')}
          button={t('view.save')}
          onSave={(name) => {
            setSaved(saved + 1);
            void views.save(name);
          }}
        />
      </div>
    </HeaderPopover>
  );
}
