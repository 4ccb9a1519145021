// Sort head: the head of a table's column that sorts by it; pressed again it turns the order round.
import styles from './sort-head.module.css';

interface Props<By extends string> {
  by: By;
  label: string;
  sort: { by: By; reverse: boolean };
  class?: string | undefined;
  onSort: (sort: { by: By; reverse: boolean }) => void;
}

export function SortHead<By extends string>({ by, label, sort, class: className, onSort }: Props<By>) {
  const on = sort.by === by;
  return (
    <th scope="col" class={className} aria-sort={on ? (sort.reverse ? 'descending' : 'ascending') : undefined}>
      <button type="button" class={styles.head} onClick={() => onSort({ by, reverse: on && !sort.reverse })}>
        {label}
        <span class={styles.arrow} aria-hidden="true">
          {on && (sort.reverse ? '↓' : '↑')}
        </span>
      </button>
    </th>
  );
}
