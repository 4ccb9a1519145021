// Map keys: Esc lets go of what is selected, then closes the evidence, from anywhere on the page while nobody is typing.
import { useEffect } from 'preact/hooks';
import type { MapPage } from '@/lib/state/map-page';
import { isTyping } from '../controls/is-typing';

export function useMapKeys(page: { current: HTMLElement | null }, { evidence, edit }: MapPage): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shown = evidence.shown.value;
      const selects = edit.selection.ids.value.size > 0;
      if (event.key !== 'Escape' || !(shown || selects)) return;
      if (isTyping(event.target) || document.querySelector('dialog[open], :popover-open')) return;
      if (selects) edit.selection.clear();
      else if (shown) {
        evidence.selectedId.value = null;
        page.current?.querySelector<HTMLElement>(`[data-focus="${shown.column.id}/snapshot"]`)?.focus();
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [evidence, edit]);
}
