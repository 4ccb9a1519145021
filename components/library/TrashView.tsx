// Trash view: what was deleted, to be restored or, after a question, deleted for good.
import { useState } from 'preact/hooks';
import type { Library, TrashItem } from '@/lib/state/library';
import { formatInstant } from '@/lib/text/format';
import { ConfirmDialog } from '../controls/ConfirmDialog';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { EmptyPlace } from './EmptyPlace';
import entries from './entries.module.css';
import { GrowingList } from './GrowingList';
import styles from './library.module.css';

export function TrashView({ library }: { library: Library }) {
  const { t } = useSpeech();
  const [asked, setAsked] = useState<readonly TrashItem[] | null>(null);
  const items = library.trash.value;
  const [one] = asked ?? [];
  const single = asked?.length === 1 && one;
  return (
    <section aria-labelledby="trash-heading">
      <div class={styles.head}>
        <h1 id="trash-heading">{t('trash.title')}</h1>
        <span class={styles.grow} />
        {items && items.length > 0 && (
          <button type="button" class={controls.button} onClick={() => setAsked(items)}>
            {t('trash.empty')}
          </button>
        )}
      </div>
      <p class={styles.lead}>{t('trash.hint')}</p>
      {items?.length === 0 && <EmptyPlace heading={t('trash.none')} />}
      {items && items.length > 0 && (
        <GrowingList
          label={t('trash.title')}
          items={items}
          keyOf={(item) => item.id}
          render={(item) => <TrashRow library={library} item={item} onDestroy={() => setAsked([item])} />}
        />
      )}
      {asked && (
        <ConfirmDialog
          heading={
            single
              ? t('trash.destroy.heading', { name: single.name || t('untitled') })
              : t('trash.empty.heading', { n: asked.length })
          }
          confirm={t(single ? 'trash.destroy.button' : 'trash.empty.button')}
          onConfirm={() => {
            void library.act.destroy(asked);
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        >
          <p class={controls.said}>{t('trash.destroy.hint')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

interface RowProps {
  library: Library;
  item: TrashItem;
  onDestroy: () => void;
}

function TrashRow({ library, item, onDestroy }: RowProps) {
  const { t, language } = useSpeech();
  const name = item.name || t('untitled');
  const facts = [
    t(`library.kind.${item.table}`),
    item.of,
    t('trash.deleted-at', { when: formatInstant(item.deletedAt, language) }),
  ];
  return (
    <>
      <div class={entries.words}>
        <span class={entries.name} dir="auto">
          {name}
        </span>
        <span class={entries.facts}>{facts.filter(Boolean).join(' · ')}</span>
      </div>
      <div class={entries.actions}>
        <button type="button" class={controls.chip} onClick={() => void library.act.restore(item)}>
          {t('trash.restore')} <span class="visually-hidden">{name}</span>
        </button>
        <button type="button" class={controls.chip} onClick={onDestroy}>
          {t('trash.destroy')} <span class="visually-hidden">{name}</span>
        </button>
      </div>
    </>
  );
}
