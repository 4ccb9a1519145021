// Picking bar: stands in for the snapshot bar while something is picked on the page, and steers the outline by key.
import { useLayoutEffect, useRef } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import type { Panel } from '@/lib/state/panel';
import styles from './picking-bar.module.css';

/** What the pad passes on to the page; everything else, such as Tab, is the panel's own. */
const STEERING = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter']);

export function PickingBar({ panel: { picking } }: { panel: Panel }) {
  const { t } = useSpeech();
  const pad = useRef<HTMLDivElement>(null);
  const kind = picking.kind.value ?? 'region';
  const size = picking.size.value;
  // At once: a key that follows the words must not get lost.
  useLayoutEffect(() => {
    pad.current?.focus({ preventScroll: true });
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      picking.stop();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [picking]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!STEERING.has(event.key)) return;
    event.preventDefault();
    picking.press({ key: event.key, shift: event.shiftKey, fine: event.ctrlKey });
  };
  return (
    <section class={styles.bar} aria-labelledby="picking-heading">
      <h2 id="picking-heading" class={styles.heading}>
        {t(`picking.${kind}-heading`)}
      </h2>
      <div
        ref={pad}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys, arrows too, in every screen reader
        tabIndex={0}
        class={styles.pad}
        aria-label={t('picking.pad')}
        aria-describedby="picking-keys picking-size"
        onKeyDown={onKeyDown}
      >
        <span id="picking-keys">{t(kind === 'region' ? 'picking.region-keys' : 'picking.element-keys')}</span>
      </div>
      <p id="picking-size" class={styles.size} role="status">
        {size ? t('picking.size', { ...size }) : t('picking.none')}
      </p>
      <div class={styles.actions}>
        <button
          type="button"
          class={`${controls.button} ${controls.primary}`}
          aria-disabled={size === null || undefined}
          onClick={() => size && picking.press({ key: 'Enter', shift: false, fine: false })}
        >
          {t('picking.take')}
        </button>
        <button type="button" class={controls.button} onClick={picking.stop}>
          {t('action.cancel')}
        </button>
      </div>
    </section>
  );
}
