// Present mode: the map over the whole screen, first all of it, then stage by stage, as large as the room allows.

import { ChevronLeft, ChevronRight, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlacedMap } from '@/lib/domain/place-map';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { MapGrid, type MapGridProps } from './MapGrid';
import styles from './present-mode.module.css';
import { slidesOf } from './slides';
import { LANE_HEAD_WIDTH, planGrid } from './slots';

type Props = Pick<MapGridProps, 'map' | 'thumbnail' | 'marked'> & { onLeave: () => void };

/** CSS pixels beside and above the map. */
const MARGIN = 24;

export function PresentMode({ map, onLeave, ...pictures }: Props) {
  const { t } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const slides = slidesOf(map);
  const index = Math.min(at, slides.length - 1);
  const slide = slides[index] ?? map;
  const zoom = useZoom(slide);
  /** From where the last press led, which may not be drawn yet. */
  const go = (step: (index: number) => number) =>
    setAt((now) => Math.max(0, Math.min(slides.length - 1, step(Math.min(now, slides.length - 1)))));
  const slideAt = useRef<HTMLElement>(null);
  useFullScreen(dialog, onLeave);
  useEffect(() => {
    slideAt.current?.scrollTo(0, 0);
    // Wherever the focus stands: a button that was reached with Tab keeps it.
    const press = (event: KeyboardEvent) => {
      const step = stepOf(event.key, slides.length);
      if (!step) return;
      event.preventDefault();
      go(step);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [index, slides.length]);
  const name = index === 0 ? t('present.overview') : (slide.stages[0]?.stage?.name ?? t('map.stage.none'));
  return (
    <dialog
      ref={dialog}
      class={styles.screen}
      aria-label={t('present.label')}
      aria-description={t('present.keys')}
      onCancel={(event) => {
        event.preventDefault();
        onLeave();
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section ref={slideAt} class={styles.slide} tabIndex={0} aria-label={name}>
        <div style={{ zoom }}>
          <MapGrid map={slide} {...pictures} />
        </div>
      </section>
      <footer class={styles.foot}>
        <strong dir="auto" class={styles.name} role="status">
          {name}
        </strong>
        <span class={styles.place}>{t('present.place', { n: index + 1, of: slides.length })}</span>
        <Go label={t('present.previous')} disabled={index === 0} onGo={() => go((now) => now - 1)}>
          <ChevronLeft size={18} aria-hidden="true" />
        </Go>
        <Go label={t('present.next')} disabled={index === slides.length - 1} onGo={() => go((now) => now + 1)}>
          <ChevronRight size={18} aria-hidden="true" />
        </Go>
        <Go label={t('present.leave')} onGo={onLeave}>
          <X size={18} aria-hidden="true" />
        </Go>
      </footer>
    </dialog>
  );
}

interface GoProps {
  label: string;
  disabled?: boolean;
  onGo: () => void;
  children: ComponentChildren;
}

function Go({ label, disabled, onGo, children }: GoProps) {
  return (
    <button
      type="button"
      class={`${controls.button} ${controls.icon}`}
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      onClick={onGo}
    >
      {children}
    </button>
  );
}

/** Where a key leads from a slide; `null` for a key that means something else. */
function stepOf(key: string, count: number): ((index: number) => number) | null {
  if (key === 'ArrowRight' || key === 'PageDown') return (index) => index + 1;
  if (key === 'ArrowLeft' || key === 'PageUp') return (index) => index - 1;
  if (key === 'Home') return () => 0;
  return key === 'End' ? () => count - 1 : null;
}

/** How much larger or smaller a slide is drawn so that it takes the width of the window. */
function useZoom(slide: PlacedMap): number {
  const [width, setWidth] = useState(innerWidth);
  useEffect(() => {
    const resize = () => setWidth(innerWidth);
    addEventListener('resize', resize);
    return () => removeEventListener('resize', resize);
  }, []);
  const own = LANE_HEAD_WIDTH + planGrid(slide).width;
  return Math.max(0.2, Math.min(1.6, (width - 2 * MARGIN) / own));
}

/** Takes the whole screen while it is shown; where the browser refuses, the whole window. */
function useFullScreen(dialog: { current: HTMLDialogElement | null }, onLeave: () => void): void {
  useLayoutEffect(() => {
    dialog.current?.showModal();
    document.documentElement.requestFullscreen().catch(() => undefined);
    const change = () => document.fullscreenElement === null && onLeave();
    document.addEventListener('fullscreenchange', change);
    return () => {
      document.removeEventListener('fullscreenchange', change);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
  }, []);
}
