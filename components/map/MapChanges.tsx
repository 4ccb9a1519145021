// Map changes: the differences of two maps as a table that can be read aloud.
import type { ColumnChange, MapComparison } from '@/lib/domain/compare-maps';
import { useSpeech } from '../controls/text-context';
import { changedColumns, changeLines } from './change-lines';
import styles from './versions.module.css';

export function MapChanges({ comparison }: { comparison: MapComparison }) {
  const { t } = useSpeech();
  const { stages, lanes } = comparison;
  const columns = changedColumns(comparison);
  const stageLines = [
    ...stages.added.map(({ id, name }) => [id, name, t('compare.added')]),
    ...stages.removed.map(({ id, name }) => [id, name, t('compare.removed')]),
    ...stages.renamed.map(({ before, after }) => [after.id, after.name, t('compare.renamed', { name: before.name })]),
  ];
  const laneLines = [
    ...lanes.added.map(({ id, title, kind }) => [id, title ?? t(`map.lane.${kind}`), t('compare.added')]),
    ...lanes.removed.map(({ id, title, kind }) => [id, title ?? t(`map.lane.${kind}`), t('compare.removed')]),
  ];
  const count = (what: ColumnChange['what']) => columns.filter((column) => column.what === what).length;
  if (columns.length + stageLines.length + laneLines.length === 0) return <p>{t('compare.same')}</p>;
  return (
    <>
      <List heading={t('compare.stages')} lines={stageLines} />
      <List heading={t('compare.lanes')} lines={laneLines} />
      {columns.length > 0 && (
        <>
          <h3>{t('compare.steps')}</h3>
          <p class={styles.quiet}>
            {t('compare.counts', { added: count('added'), removed: count('removed'), changed: count('changed') })}
          </p>
          <table class={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('compare.step')}</th>
                <th scope="col">{t('compare.change')}</th>
                <th scope="col">{t('compare.before')}</th>
                <th scope="col">{t('compare.after')}</th>
              </tr>
            </thead>
            {columns.map((column) => (
              <Column key={(column.after ?? column.before)?.id} column={column} />
            ))}
          </table>
        </>
      )}
    </>
  );
}

function List({ heading, lines }: { heading: string; lines: readonly string[][] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul class={styles.lines}>
        {lines.map(([id, name, what]) => (
          <li key={id}>
            <span dir="auto">{name}</span> <em>{what}</em>
          </li>
        ))}
      </ul>
    </>
  );
}

function Column({ column }: { column: ColumnChange }) {
  const { t } = useSpeech();
  const lines = changeLines(column, t);
  const title = (column.after ?? column.before)?.title || t('untitled');
  return (
    <tbody>
      {lines.map(({ key, what, before, after }, index) => (
        <tr key={key}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={lines.length} dir="auto">
              {title}
            </th>
          )}
          <td>{what}</td>
          <td dir="auto" class={styles.before}>
            {before}
          </td>
          <td dir="auto">{after}</td>
        </tr>
      ))}
    </tbody>
  );
}
