// Tag field: the tags of a touchpoint, each with its way out, and a field that knows the tags of the project.
import { X } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Panel } from '@/lib/state/panel';
import details from './details.module.css';
import styles from './touchpoint.module.css';

export function TagField({ panel, touchpoint }: { panel: Panel; touchpoint: Touchpoint }) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<readonly string[]>([]);
  const id = useId();
  const add = () => {
    const tag = typed.trim();
    setTyped('');
    if (tag !== '' && !touchpoint.tags.includes(tag)) void panel.touchpoint.toggle(touchpoint.id, 'tags', tag);
  };
  return (
    <div class={controls.field}>
      <label for={id} class={controls.label}>
        {t('said.tags')}
      </label>
      {touchpoint.tags.length > 0 && (
        <ul class={`${styles.chips} ${details.tags}`}>
          {touchpoint.tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                class={`${controls.chip} ${details.tag}`}
                aria-label={t('said.tag-remove', { tag })}
                title={t('said.tag-remove', { tag })}
                onClick={() => panel.touchpoint.toggle(touchpoint.id, 'tags', tag)}
              >
                <bdi>{tag}</bdi>
                <X size={12} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        class={controls.input}
        list={`${id}-known`}
        dir="auto"
        maxLength={100}
        placeholder={t('said.tags.hint')}
        value={typed}
        onFocus={async () => setKnown(await panel.touchpoint.knownTags())}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ',' && event.key !== '，') return;
          if (event.isComposing) return;
          event.preventDefault();
          add();
        }}
        onBlur={add}
      />
      <datalist id={`${id}-known`}>
        {known
          .filter((tag) => !touchpoint.tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
