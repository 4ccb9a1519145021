// Pasted: files and tables that are pasted anywhere on a page, but into a field or a dialog.
import { useEffect, useRef } from 'preact/hooks';

interface Takers {
  onFiles: (files: File[]) => void;
  /** Cells of a spreadsheet, or lines of a CSV. */
  onTable: (text: string) => void;
}

/** More than one line, and something in it that parts cells. */
const TABLE = /[\t;,][^\n]*\n[^\n]*[\t;,]/;

export function usePasted(takers: Takers): void {
  const taker = useRef(takers);
  taker.current = takers;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog');
      if (typing || document.querySelector('dialog[open]') || !clipboardData) return;
      const text = clipboardData.getData('text/plain');
      // A spreadsheet puts a picture of its cells beside them.
      const files = TABLE.test(text) ? [] : [...clipboardData.files];
      if (files.length > 0) taker.current.onFiles(files);
      else if (TABLE.test(text)) taker.current.onTable(text);
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
