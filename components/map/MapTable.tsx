// Map table: the map as a plain table, one row for each touchpoint; the twin of the grid for reading aloud and copying.
import type { Id } from '@/lib/domain/id';
import type { PlacedMap } from '@/lib/domain/place-map';
import { formatSigned } from '@/lib/text/format';
import { useSpeech } from '../controls/text-context';
import styles from './map-table.module.css';
import { type TableCell, tableModel } from './table-model';

/** Characters from which on a column holds sentences and wants room. */
const WORDY = 18;

interface Props {
  map: PlacedMap;
  /** In a file: what else its rows say of their touchpoint, and where the evidence of it stands. */
  dataOf?: (touchpointId: Id) => Record<`data-${string}`, string>;
  hrefOfEvidence?: (touchpointId: Id) => string;
}

export function MapTable({ map, dataOf, hrefOfEvidence }: Props) {
  const { heads, rows } = tableModel(map, useSpeech());
  const wordy = heads.map((_, i) => rows.some(({ cells }) => String(cells[i] ?? '').length > WORDY));
  return (
    <table class={styles.table}>
      <caption class="visually-hidden">{map.map.name}</caption>
      <thead>
        <tr>
          {heads.map((head, i) => (
            <th key={`${i} ${head}`} scope="col" class={wordy[i] ? styles.wordy : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells, by }) => (
          <tr key={id} {...dataOf?.(id)}>
            {cells.map((cell, i) =>
              i === 1 ? (
                <th key={`${i} ${heads[i]}`} scope="row" dir="auto">
                  {hrefOfEvidence ? <a href={hrefOfEvidence(id)}>{cell}</a> : cell}
                </th>
              ) : (
                <td
                  key={`${i} ${heads[i]}`}
                  class={i === 0 || typeof cell === 'number' ? styles.number : undefined}
                  dir="auto"
                  data-by={by[i]}
                >
                  {show(cell)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const show = (cell: TableCell): string => (typeof cell === 'number' ? formatSigned(cell) : (cell ?? ''));
