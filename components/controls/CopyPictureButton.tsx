// Copy picture button: copies a part of the screen as a picture; not there where nothing can be copied.
import { ClipboardCopy } from 'lucide-preact';
import { useContext, useState } from 'preact/hooks';
import { CopyPictureContext } from './copy-picture-context';

type Target = Element | null | undefined;

interface Props {
  label: string;
  /** The file's base name, where the picture has to be saved instead. */
  name: string;
  /** What is copied, looked up from the button when it is pressed. */
  target: (button: HTMLElement) => Target | Promise<Target>;
  /** A key of the grid, where the button stands in one. */
  focusKey?: string;
  class?: string;
}

export function CopyPictureButton({ label, name, target, focusKey, class: className }: Props) {
  const copy = useContext(CopyPictureContext);
  const [busy, setBusy] = useState(false);
  if (!copy) return null;
  return (
    <button
      type="button"
      class={className}
      aria-label={label}
      title={label}
      aria-busy={busy || undefined}
      data-focus={focusKey}
      onClick={async ({ currentTarget }) => {
        if (busy) return;
        setBusy(true);
        try {
          const element = await target(currentTarget);
          if (element) await copy(element, name);
        } finally {
          setBusy(false);
        }
      }}
    >
      <ClipboardCopy size={15} />
    </button>
  );
}
