// Editor keys: undo and redo anywhere in the picture editor, and Esc, which leaves one thing at a time.
import type { Annotation } from '@/lib/state/annotation';

export function useEditorKeys(
  annotation: Annotation,
  root: { current: HTMLElement | null },
  focusTool: () => void,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented) return;
    const key = event.key.toLowerCase();
    const command = event.ctrlKey || event.metaKey;
    if (command && key === 'z') void (event.shiftKey ? annotation.redo() : annotation.undo());
    else if (command && key === 'y') void annotation.redo();
    else if (key === 'escape' && annotation.selected.value !== null) {
      annotation.selected.value = null;
      focusTool();
    } else return;
    event.preventDefault();
    // What had the focus may be gone with what was taken back.
    requestAnimationFrame(() => {
      if (root.current && !root.current.contains(document.activeElement)) focusTool();
    });
  };
}
