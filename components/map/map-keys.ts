// Map keys: the keys that work anywhere on the page while nobody is typing; undo, redo, and Esc for the evidence.
import { useEffect } from 'preact/hooks';
import type { MapPage } from '@/lib/state/map-page';

export function useMapKeys(page: { current: HTMLElement | null }, state: MapPage): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (command && key === 'z') void (event.shiftKey ? state.edit.redo() : state.edit.undo());
      else if (command && key === 'y' && !event.shiftKey) void state.edit.redo();
      else if (event.key === 'Escape' && state.evidence.shown.value && !document.querySelector(':popover-open')) {
        const { column } = state.evidence.shown.value;
        state.evidence.selectedId.value = null;
        page.current?.querySelector<HTMLElement>(`[data-focus="${column.id}/snapshot"]`)?.focus();
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [state]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
