// Use undo keys: Ctrl+Z and its twins take back and do again wherever nobody is typing and no dialog is open.
import { useEffect } from 'preact/hooks';
import { isTyping } from './is-typing';

interface TakesBack {
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
}

export function useUndoKeys({ undo, redo }: TakesBack): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      if (!event.ctrlKey && !event.metaKey) return;
      const key = event.key.toLowerCase();
      if (key === 'z') void (event.shiftKey ? redo() : undo());
      else if (key === 'y' && !event.shiftKey) void redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}
