// Growing list: draws the first rows at once and more as one comes near the end, so that a thousand cost no more than thirty.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './entries.module.css';

/** More than a window shows; the rest comes right after the first paint. */
const FIRST = 12;
const MORE = 48;

interface Props<Item> {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  render: (item: Item) => ComponentChildren;
}

export function GrowingList<Item>({ label, items, keyOf, render }: Props<Item>) {
  const { t } = useSpeech();
  const [count, setCount] = useState(FIRST);
  const end = useRef<HTMLButtonElement>(null);
  const grow = () => setCount((before) => before + MORE);
  const rest = items.length - count;
  useEffect(() => {
    const button = end.current;
    if (!button) return;
    const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && grow(), { rootMargin: '900px' });
    near.observe(button);
    return () => near.disconnect();
  }, [count, rest > 0]);
  return (
    <>
      <ul class={styles.list} aria-label={label}>
        {items.slice(0, count).map((item) => (
          <li key={keyOf(item)} class={styles.row}>
            {render(item)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button ref={end} type="button" class={`${controls.button} ${styles.more}`} onClick={grow}>
          {t('library.more')}
        </button>
      )}
    </>
  );
}
