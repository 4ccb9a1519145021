// Covers: the first pictures of a walkthrough or a map, decoration beside its name.
import type { Id } from '@/lib/domain/id';
import type { Library } from '@/lib/state/library';
import { Picture } from '../picture/Picture';
import styles from './entries.module.css';

const PLACES = [0, 1, 2];

const LATER = { decoding: 'async' } as const;

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
  const cover = id === undefined ? undefined : covers.of(id).value;
  if (!cover) return <span class={styles.cover} />;
  return <Picture class={styles.cover} src={cover.url} alt="" marked={cover.marked} fill small image={LATER} />;
}
