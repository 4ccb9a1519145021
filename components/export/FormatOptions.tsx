// Format options: what one format asks besides being ticked; most ask nothing.
import type { ExportId } from '@/lib/domain/export-format';
import type { ExportDialogState } from '@/lib/state/export-dialog';
import { PictureOptions } from './PictureOptions';

export function FormatOptions({ id, state }: { id: ExportId; state: ExportDialogState }) {
  if (id === 'png') return <PictureOptions state={state} />;
  return null;
}
