// Map row: one map of the list, with what it is made of and what can be done with it.
import { Ellipsis } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { reviewState } from '@/lib/domain/review-date';
import type { Library, MapItem } from '@/lib/state/library';
import { formatDay } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { Menu } from '../controls/Menu';
import { useSpeech } from '../controls/text-context';
import { Covers } from './Covers';
import { EntryName } from './EntryName';
import styles from './entries.module.css';

export function MapRow({ library, item }: { library: Library; item: MapItem }) {
  const { t, language } = useSpeech();
  const [renaming, setRenaming] = useState(false);
  const { map, touchpoints, covers } = item;
  const review = reviewState(map, Date.now());
  const { act } = library;
  const href = `/map.html?map=${map.id}`;
  const name = map.name || t('untitled');
  const facts = [
    t(`map.kind.${map.kind}`),
    t('library.runs', { n: map.walkthroughIds.length }),
    touchpoints === undefined ? t('library.counting') : t('library.touchpoints', { n: touchpoints }),
    formatDay(map.createdAt, language),
  ];
  return (
    <>
      <Covers covers={library.covers} ids={covers} />
      <div class={styles.words}>
        <EntryName
          name={map.name}
          label={t('library.map-name')}
          renaming={renaming}
          href={href}
          onOpen={() => undefined}
          onRename={(next) => void act.rename('maps', map.id, next)}
          onDone={() => setRenaming(false)}
        />
        <span class={styles.facts}>
          {review !== 'fresh' && <strong class={styles.due}>{t(`review.${review}`)}</strong>}
          {facts.join(' · ')}
        </span>
      </div>
      <div class={styles.actions}>
        <Menu
          label={t('library.actions', { name })}
          class={`${controls.button} ${controls.quiet} ${controls.icon}`}
          groups={() => [
            {
              items: [
                { label: t('library.rename'), run: () => setRenaming(true) },
                { label: t('library.duplicate'), run: () => void act.duplicate('maps', map.id, map.name) },
              ],
            },
            { items: [{ label: t('action.delete'), run: () => void act.remove('maps', map.id, map.name) }] },
          ]}
        >
          <Ellipsis size={17} aria-hidden="true" />
        </Menu>
      </div>
    </>
  );
}
