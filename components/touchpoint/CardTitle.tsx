// Card title: a title of several lines; one that is longer than its box fades where it is cut, until it is edited.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSpeech } from '@/components/controls/text-context';
import styles from './touchpoint.module.css';
import type { TypedProps } from './typed-fields';

export function CardTitle({ value, onType, onLeave }: TypedProps) {
  const { t } = useSpeech();
  const box = useRef<HTMLTextAreaElement>(null);
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    const field = box.current;
    if (!field) return;
    const look = new ResizeObserver(() => setCut(field.scrollHeight > field.clientHeight + 2));
    look.observe(field);
    return () => look.disconnect();
  }, [value]);
  return (
    <textarea
      ref={box}
      class={styles.title}
      data-cut={cut}
      aria-label={t('touchpoint.title')}
      rows={1}
      dir="auto"
      maxLength={500}
      value={value}
      onInput={(event) => onType(event.currentTarget.value.replaceAll('\n', ' '))}
      onBlur={(event) => {
        event.currentTarget.scrollTop = 0;
        onLeave();
      }}
    />
  );
}
