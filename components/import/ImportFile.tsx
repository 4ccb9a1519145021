// Import file: one file of an import: how far it is, what it would change, or what it did change.
import { CircleAlert, CircleCheck, FileArchive } from 'lucide-preact';
import type { ImportItem, ImportPlan } from '@/lib/state/import-dialog';
import { formatBytes } from '@/lib/text/format';
import type { Text } from '@/lib/text/text';
import { useSpeech } from '../controls/text-context';
import styles from './import-dialog.module.css';

export function ImportFile({ item }: { item: ImportItem }) {
  const { t, language } = useSpeech();
  const { step } = item;
  const Icon = step.is === 'done' ? CircleCheck : step.is === 'failed' ? CircleAlert : FileArchive;
  const tone = step.is === 'done' ? styles.good : step.is === 'failed' ? styles.bad : styles.soft;
  return (
    <li class={styles.file}>
      <Icon size={18} class={tone} aria-hidden="true" />
      <div>
        <b dir="auto">{item.name}</b> <span class={styles.soft}>{formatBytes(item.size, language)}</span>
        {step.is === 'waiting' && <p class={styles.soft}>{t('import.waiting')}</p>}
        {step.is === 'checking' && (
          <p class={styles.working}>
            <span class={styles.soft}>{t('import.checking')}</span>
            <progress max={1} value={step.share} aria-label={t('import.checking.of', { name: item.name })} />
          </p>
        )}
        {step.is === 'taking' && <p class={styles.soft}>{t('import.taking')}</p>}
        {step.is === 'failed' && <p>{step.text}</p>}
        {step.is === 'done' && <p>{t('import.done')}</p>}
        {(step.is === 'ready' || step.is === 'done') && (
          <ul>
            {linesOf(step.plan, t).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

const NAMED = ['projects', 'walkthroughs', 'touchpoints', 'snapshots', 'findings', 'maps'] as const;

/** What a bundle brings, a line for each thing that is not zero. */
function linesOf({ tables, conflicts, pictures }: ImportPlan, t: Text): string[] {
  const sum = (kind: 'added' | 'changed' | 'deleted' | 'stayDeleted') =>
    Object.values(tables).reduce((total, counts) => total + counts[kind], 0);
  const others = sum('added') - NAMED.reduce((total, table) => total + tables[table].added, 0);
  const line = (n: number, text: () => string) => (n > 0 ? [text()] : []);
  const lines = [
    ...NAMED.flatMap((table) => line(tables[table].added, () => t(`import.new.${table}`, { n: tables[table].added }))),
    ...line(others, () => t('import.new.others', { n: others })),
    ...line(sum('changed'), () => t('import.changed', { n: sum('changed') })),
    ...line(sum('deleted'), () => t('import.deleted', { n: sum('deleted') })),
    ...line(sum('stayDeleted'), () => t('import.stay-deleted', { n: sum('stayDeleted') })),
    ...line(conflicts.length, () => t('import.conflicts', { n: conflicts.length })),
    ...line(pictures.restored, () => t('import.restored', { n: pictures.restored })),
    ...line(pictures.missing, () => t('import.missing', { n: pictures.missing })),
  ];
  return lines.length > 0 ? lines : [t('import.nothing')];
}
