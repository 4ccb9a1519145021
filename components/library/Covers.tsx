// Covers: the first pictures of a walkthrough or a map, decoration beside its name.
import type { Id } from '@/lib/domain/id';
import type { Library } from '@/lib/state/library';
import styles from './entries.module.css';

const PLACES = [0, 1, 2];

export function Covers({ covers, ids }: { covers: Library['covers']; ids: readonly Id[] }) {
  return (
    <span class={styles.covers} aria-hidden="true">
      {PLACES.map((place) => (
        <Cover key={ids[place] ?? place} covers={covers} id={ids[place]} />
      ))}
    </span>
  );
}

function Cover({ covers, id }: { covers: Library['covers']; id: Id | undefined }) {
  const url = id === undefined ? undefined : covers.of(id).value;
  if (url === undefined) return <span class={styles.cover} />;
  return <img class={styles.cover} src={url} alt="" decoding="async" />;
}
