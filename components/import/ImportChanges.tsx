// Import changes: what a file would do here, kind by kind, and on request row by row and field by field.
import type { ChangeKind, ImportItem, ImportPlan, ToldField, ToldRow, ToldValue } from '@/lib/state/import-dialog';
import { formatInstant } from '@/lib/text/format';
import { LANGUAGE_TAGS, type Text } from '@/lib/text/text';
import { useSpeech } from '../controls/text-context';
import styles from './import-dialog.module.css';
import { fieldName, ToldValue as Words } from './ToldValue';

interface Props {
  plan: ImportPlan;
  told: ImportItem['told'];
  /** Asks for the rows of a kind; `null` once they are taken in. */
  onTell: ((kind: ChangeKind) => void) | null;
}

const KINDS = ['added', 'changed', 'conflict', 'deleted', 'stayDeleted'] as const;

export function ImportChanges({ plan, told, onTell }: Props) {
  const { t, language } = useSpeech();
  const { pictures, tables } = plan;
  const list = new Intl.ListFormat(LANGUAGE_TAGS[language]);
  const kinds = KINDS.flatMap((kind) => {
    const counts = countsOf(plan, kind, t);
    return counts.length > 0 ? [{ kind, counts: list.format(counts) }] : [];
  });
  const same = Object.values(tables).reduce((sum, counts) => sum + counts.same, 0);
  const others = [
    kinds.length === 0 && pictures.restored === 0 && t('import.nothing'),
    pictures.restored > 0 && t('import.restored', { n: pictures.restored }),
    pictures.missing > 0 && t('import.missing', { n: pictures.missing }),
    kinds.length > 0 && same > 0 && t('import.same', { n: same }),
  ].filter((line) => line !== false);
  return (
    <>
      {kinds.map(({ kind, counts }) =>
        onTell ? (
          <details key={kind} class={styles.kind} onToggle={(event) => event.currentTarget.open && onTell(kind)}>
            <summary>
              <b>{t(`import.kind.${kind}`)}</b> {counts}
            </summary>
            <Rows rows={told[kind]} kind={kind} more={totalOf(plan, kind) - (told[kind]?.length ?? 0)} />
          </details>
        ) : (
          <p key={kind} class={styles.kind}>
            <b>{t(`import.kind.${kind}`)}</b> {counts}
          </p>
        ),
      )}
      {others.map((line) => (
        <p key={line} class={styles.kind}>
          {line}
        </p>
      ))}
    </>
  );
}

type TableName = keyof ImportPlan['tables'];

function countsOf({ tables }: ImportPlan, kind: ChangeKind, t: Text): string[] {
  return (Object.keys(tables) as TableName[]).flatMap((table) => {
    const n = tables[table][kind];
    return n > 0 ? [t(`rows.${table}`, { n })] : [];
  });
}

const totalOf = ({ tables }: ImportPlan, kind: ChangeKind) =>
  Object.values(tables).reduce((sum, counts) => sum + counts[kind], 0);

function Rows({ rows, kind, more }: { rows: readonly ToldRow[] | undefined; kind: ChangeKind; more: number }) {
  const { t } = useSpeech();
  if (!rows) return <p class={styles.soft}>{t('import.telling')}</p>;
  return (
    <>
      {kind === 'conflict' && <p class={styles.soft}>{t('import.conflict.lead')}</p>}
      <ul class={styles.rows}>
        {rows.map((row) => (
          <li key={row.id}>
            <span class={styles.soft}>{t(`row.${row.table}`)}</span> <bdi>{row.name || t('untitled')}</bdi>
            {row.fields.length > 0 && <Fields fields={row.fields} />}
          </li>
        ))}
        {more > 0 && <li class={styles.soft}>{t('import.more', { n: more })}</li>}
      </ul>
    </>
  );
}

/** What reads differently; of what was written on both sides, which value stands and which can be taken later. */
function Fields({ fields }: { fields: readonly ToldField[] }) {
  const { t } = useSpeech();
  return (
    <dl class={styles.fields}>
      {fields.map(({ subject, before, after, lost }) => (
        <div key={subject}>
          <dt>{fieldName(subject, t)}</dt>
          {lost.length === 0 ? (
            <>
              <Value label={t('import.before')} value={before} />
              <Value label={t('import.after')} value={after} />
            </>
          ) : (
            <>
              <Value label={t('import.stands')} value={after} wins />
              {lost.map((value, index) => (
                <Value key={index} label={t('import.loses')} value={value} />
              ))}
            </>
          )}
        </div>
      ))}
    </dl>
  );
}

function Value({ label, value: { told, at }, wins = false }: { label: string; value: ToldValue; wins?: boolean }) {
  const { language } = useSpeech();
  const said = at === null ? label : `${label} · ${formatInstant(at, language)}`;
  return (
    <dd data-wins={wins || undefined}>
      <span class={styles.soft}>{said}</span>{' '}
      <bdi>
        <Words told={told} />
      </bdi>
    </dd>
  );
}
