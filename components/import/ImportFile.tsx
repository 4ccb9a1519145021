// Import file: one file of an import: how far it is, what it says of itself, what it would change, or what it did change.
import { CircleAlert, CircleCheck, FileArchive, LockKeyhole } from 'lucide-preact';
import type { AboutFile, ImportDialogState, ImportItem } from '@/lib/state/import-dialog';
import { formatBytes, formatInstant } from '@/lib/text/format';
import type { Language, Text } from '@/lib/text/text';
import { useSpeech } from '../controls/text-context';
import { ImportChanges } from './ImportChanges';
import { ImportLock } from './ImportLock';
import styles from './import-dialog.module.css';

interface Props {
  item: ImportItem;
  index: number;
  state: ImportDialogState;
}

const ICONS = { done: CircleCheck, failed: CircleAlert, locked: LockKeyhole };
const TONES = { done: styles.good, failed: styles.bad };

export function ImportFile({ item, index, state }: Props) {
  const { t, language } = useSpeech();
  const { step, name } = item;
  const Icon = ICONS[step.is as keyof typeof ICONS] ?? FileArchive;
  const tone = TONES[step.is as keyof typeof TONES] ?? styles.soft;
  const about = step.is === 'ready' || step.is === 'done' ? aboutLines(step.about, t, language) : [];
  return (
    <li class={styles.file}>
      <Icon size={18} class={tone} aria-hidden="true" />
      <div>
        <b dir="auto">{name}</b> <span class={styles.soft}>{formatBytes(item.size, language)}</span>
        {about.length > 0 && <p class={styles.soft}>{about.join(' ')}</p>}
        {step.is === 'waiting' && <p class={styles.soft}>{t('import.waiting')}</p>}
        {step.is === 'checking' && (
          <Progress words={t('import.checking')} label={t('import.checking.of', { name })} share={step.share} />
        )}
        {step.is === 'taking' && (
          <Progress words={t('import.taking')} label={t('import.taking.of', { name })} share={step.share} />
        )}
        {step.is === 'locked' && (
          <ImportLock
            name={name}
            wrong={step.wrong}
            disabled={state.working.value}
            onUnlock={(passphrase) => void state.unlock(index, passphrase)}
          />
        )}
        {step.is === 'failed' && <p>{step.text}</p>}
        {step.is === 'done' && <p>{t('import.done')}</p>}
        {step.is === 'ready' && step.again && <p class={styles.again}>{t('error.import-outdated')}</p>}
        {(step.is === 'ready' || step.is === 'done') && (
          <ImportChanges
            plan={step.plan}
            told={item.told}
            onTell={step.is === 'ready' ? (kind) => void state.tell(index, kind) : null}
          />
        )}
      </div>
    </li>
  );
}

function Progress({ words, label, share }: { words: string; label: string; share: number }) {
  return (
    <p class={styles.working}>
      <span class={styles.soft}>{words}</span>
      <progress max={1} value={share} aria-label={label} />
    </p>
  );
}

/** When it was made and by what, which part of how many it is, and what was left out of it. */
function aboutLines({ createdAt, appVersion, part, report }: AboutFile, t: Text, language: Language): string[] {
  const when = formatInstant(createdAt, language);
  return [
    t('import.made', { when, version: appVersion }),
    ...(part.of > 1 ? [t('import.part', { number: part.number, of: part.of })] : []),
    ...report.leftOut.map((kind) => t(`bundle.report.without.${kind}`)),
  ];
}
