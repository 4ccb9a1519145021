// Search field: one line that searches everything while it is typed; Esc empties it.
import { Search } from 'lucide-preact';
import type { Library } from '@/lib/state/library';
import { useSpeech } from '../controls/text-context';
import styles from './search.module.css';

export function SearchField({ search }: { search: Library['search'] }) {
  const { t } = useSpeech();
  return (
    <search class={styles.search}>
      <Search size={16} aria-hidden="true" class={styles.glass} />
      <input
        class={styles.field}
        type="search"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        autocomplete="off"
        spellcheck={false}
        value={search.query.value}
        onFocus={search.prepare}
        onInput={(event) => {
          search.prepare();
          search.query.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.isComposing) search.query.value = '';
        }}
      />
    </search>
  );
}
