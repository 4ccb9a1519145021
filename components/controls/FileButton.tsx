// File button: a button that lets a person choose files; the same file chosen again is a choice again.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import controls from './controls.module.css';

interface Props {
  /** As of `<input accept>`. */
  accept: string;
  /** Only one file can be chosen. */
  single?: boolean;
  /** Never empty. */
  onFiles: (files: readonly File[]) => void;
  children: ComponentChildren;
}

export function FileButton({ accept, single, onFiles, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={controls.button} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={!single}
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
