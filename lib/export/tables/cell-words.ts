// Cell words: a cell of a sheet as a person reads it, where it is not a spreadsheet that writes it.
import { isoOfInstant } from '@/lib/domain/calendar';
import { formatClock, formatInstant, formatPoints, formatShare } from '@/lib/text/format';
import type { Speech } from '@/lib/text/status-words';
import type { Cell } from './sheet';

/** Empty for a blank cell. */
export function cellWords(cell: Cell, { t, language }: Speech): string {
  if (cell === null) return '';
  switch (cell.is) {
    case 'text':
    case 'link':
      return cell.value;
    case 'number':
      return formatPoints(cell.value, language);
    case 'share':
      return formatShare(cell.value, language);
    case 'duration':
      return formatClock(cell.value);
    case 'instant':
      return formatInstant(cell.value, language, cell.zone);
    case 'day':
      return isoOfInstant(cell.value);
    case 'flag':
      return t(cell.value ? 'sheet.yes' : 'sheet.no');
  }
}
