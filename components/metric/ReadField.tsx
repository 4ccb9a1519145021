// Read field: a line that is read as something else, such as a number or a period, when it is left; what is not understood is said.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import controls from '../controls/controls.module.css';

interface Props<Value> {
  label: string;
  labelHidden?: boolean;
  /** As it is written while nobody types. */
  written: string;
  hint?: string;
  /** Said where it is not understood. */
  problem: string;
  inputMode?: 'decimal' | 'numeric';
  /** `undefined` is not understood; asked for what is not empty. */
  read: (text: string) => Value | undefined;
  /** `null` for an empty line. */
  onSave: (value: Value | null) => void;
}

export function ReadField<Value>(props: Props<Value>) {
  const { label, labelHidden, written, hint, problem, inputMode, read, onSave } = props;
  const id = useId();
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const save = () => {
    const text = field.current?.value.trim() ?? '';
    const value = text === '' ? null : read(text);
    setWrong(value === undefined);
    if (value !== undefined && text !== written) onSave(value);
  };
  const latest = useRef(save);
  latest.current = save;
  // What the store says stands there, unless somebody is typing.
  useEffect(() => {
    if (field.current && document.activeElement !== field.current && !wrong) field.current.value = written;
  }, [written]);
  useEffect(() => {
    const leave = () => field.current === document.activeElement && latest.current();
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);
  const described = [wrong && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class={controls.field}>
      <label for={id} class={labelHidden ? 'visually-hidden' : controls.label}>
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} class={controls.hint}>
          {hint}
        </span>
      )}
      <input
        ref={field}
        id={id}
        class={controls.input}
        maxLength={500}
        defaultValue={written}
        inputMode={inputMode}
        autoComplete="off"
        aria-invalid={wrong || undefined}
        aria-describedby={described || undefined}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) save();
        }}
      />
      {wrong && (
        <p id={`${id}-problem`} class={controls.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
