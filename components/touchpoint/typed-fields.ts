// Typed fields: what a text field of the card shows and reports, so that everything typed is saved as it is typed.
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Panel } from '@/lib/state/panel';

export type TypedField =
  | 'title'
  | 'doing'
  | 'thinking'
  | 'feeling'
  | 'expected'
  | 'quote'
  | 'note'
  | 'wouldLeave'
  | 'validatedBy';

export interface TypedProps {
  value: string;
  onType(value: string): void;
  onLeave(): void;
}

/** The properties of a text field, by the field of the touchpoint that it edits. */
export function typedFields({ saver }: Panel, touchpoint: Touchpoint): (field: TypedField) => TypedProps {
  const { id } = touchpoint;
  return (field) => ({
    value: saver.draft('touchpoints', id, field) ?? touchpoint[field] ?? '',
    onType: (value) => saver.type('touchpoints', id, field, value),
    onLeave: saver.flush,
  });
}
