// Format options: what one format asks besides being ticked; most ask nothing.
import type { ExportId } from '@/lib/domain/export-format';
import type { ExportDialogState } from '@/lib/state/export-dialog';
import { PassphraseField } from './PassphraseField';
import { PictureOptions } from './PictureOptions';

export function FormatOptions({ id, state }: { id: ExportId; state: ExportDialogState }) {
  if (id === 'png') return <PictureOptions state={state} />;
  if (id === 'bundle') return <PassphraseField state={state} />;
  return null;
}
