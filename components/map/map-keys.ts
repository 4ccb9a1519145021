// Map keys: Esc closes the evidence from anywhere on the page while nobody is typing.
import { useEffect } from 'preact/hooks';
import type { MapPage } from '@/lib/state/map-page';
import { isTyping } from '../controls/is-typing';

export function useMapKeys(page: { current: HTMLElement | null }, { evidence }: MapPage): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shown = evidence.shown.value;
      if (event.key !== 'Escape' || !shown) return;
      if (isTyping(event.target) || document.querySelector('dialog[open], :popover-open')) return;
      evidence.selectedId.value = null;
      page.current?.querySelector<HTMLElement>(`[data-focus="${shown.column.id}/snapshot"]`)?.focus();
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [evidence]);
}
