// Store bars: what must be known about the store, calmly at the top of every page, with the ways out.
import { HardDrive, Lock, RotateCw, X } from 'lucide-preact';
import { type ComponentChildren, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Appearance } from '@/lib/state/appearance';
import type { StoreHealth } from '@/lib/state/store-health';
import { formatBytes } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { SpeechContext, useSpeech } from '../controls/text-context';
import styles from './store-bars.module.css';

/** Puts the bars above everything else on the page. */
export function mountStoreBars({ health, appearance }: { health: StoreHealth; appearance: Appearance }): void {
  const place = document.createElement('div');
  place.className = styles.place ?? '';
  document.body.prepend(place);
  const Bars = () => (
    <SpeechContext.Provider value={appearance.speech.value}>
      <StoreBars health={health} />
    </SpeechContext.Provider>
  );
  render(<Bars />, place);
}

export function StoreBars({ health }: { health: StoreHealth }) {
  const { t, language } = useSpeech();
  const place = useRef<HTMLElement>(null);
  useRoomFor(place);
  const { outdated, readOnly, spaceLeft, busy, problem } = health;
  const save = (
    <button type="button" class={controls.button} disabled={busy.value} onClick={() => void health.saveEverything()}>
      {t('store.save')}
    </button>
  );
  return (
    <section ref={place} class={styles.bars} aria-label={t('store.bars')} aria-live="polite">
      {outdated.value && (
        <Bar icon={<RotateCw size={16} />} said={t('store.outdated')}>
          <button type="button" class={`${controls.button} ${controls.primary}`} onClick={health.reload}>
            {t('store.reload')}
          </button>
        </Bar>
      )}
      {!outdated.value && readOnly.value !== null && (
        <Bar icon={<Lock size={16} />} said={t(`store.read-only.${readOnly.value}`)}>
          {save}
          <button type="button" class={controls.button} disabled={busy.value} onClick={() => void health.tryAgain()}>
            {t('store.try')}
          </button>
        </Bar>
      )}
      {!outdated.value && readOnly.value === null && spaceLeft.value !== null && (
        <Bar icon={<HardDrive size={16} />} said={t('store.space', { left: formatBytes(spaceLeft.value, language) })}>
          {save}
          <button
            type="button"
            class={`${controls.button} ${controls.quiet} ${controls.icon}`}
            aria-label={t('action.close')}
            onClick={health.dismissSpace}
          >
            <X size={15} aria-hidden="true" />
          </button>
        </Bar>
      )}
      {problem.value !== null && <p class={styles.problem}>{problem.value}</p>}
    </section>
  );
}

function Bar({ icon, said, children }: { icon: ComponentChildren; said: string; children: ComponentChildren }) {
  return (
    <div class={styles.bar}>
      <span class={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <p class={styles.said}>{said}</p>
      <div class={styles.ways}>{children}</div>
    </div>
  );
}

/** Tells the page how high the bars are, so that what fills or sticks to the window makes room. */
function useRoomFor(place: { current: HTMLElement | null }): void {
  useEffect(() => {
    if (!place.current) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      style.setProperty('--bars', `${height}px`);
    });
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      style.removeProperty('--bars');
    };
  }, [place]);
}
