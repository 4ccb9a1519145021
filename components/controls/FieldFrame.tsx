// Field frame: the label of a field, a sentence under it, and why what was typed cannot be taken.
import type { ComponentChildren } from 'preact';
import styles from './controls.module.css';

export interface FrameProps {
  label: string;
  /** Hidden labels are for places where the heading already says it. */
  labelHidden?: boolean;
  /** A sentence under the label, for what a placeholder would hide once something is typed. */
  hint?: string;
  /** Why this text cannot be taken; said where it stands. */
  problem?: string | undefined;
}

interface Props extends FrameProps {
  /** Of the field. */
  id: string;
  class: string | undefined;
  children: ComponentChildren;
}

export function FieldFrame({ id, class: className, label, labelHidden, hint, problem, children }: Props) {
  return (
    <div class={className}>
      <label for={id} class={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} class={styles.hint}>
          {hint}
        </span>
      )}
      {children}
      {problem && (
        <p id={`${id}-problem`} class={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** What describes the field to a screen reader. */
export function describedBy(id: string, { hint, problem }: Pick<FrameProps, 'hint' | 'problem'>): string | undefined {
  return [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
}
