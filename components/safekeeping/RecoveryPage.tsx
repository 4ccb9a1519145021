// Recovery page: in plain words what is missing, and every way to go on; never "no journeys yet".
import { CircleCheck, HeartPulse } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { FileButton } from '@/components/controls/FileButton';
import type { Recovery, RecoveryStep } from '@/lib/state/recovery';
import { formatInstant } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { Logo } from '../controls/Logo';
import { useSpeech } from '../controls/text-context';
import { BackupList } from './BackupList';
import styles from './recovery.module.css';

/** What is counted for a person, of all the tables there are. */
const COUNTED = ['walkthroughs', 'touchpoints', 'snapshots', 'maps'] as const;

export function RecoveryPage({ state, goTo }: { state: Recovery; goTo: string }) {
  const { t } = useSpeech();
  const step = state.step.value;
  const problem = state.problem.value;
  return (
    <main class={styles.page} aria-busy={step.is === 'working'}>
      <p class={styles.brand}>
        <Logo size={21} /> {t('app.name')}
      </p>
      {problem !== null && (
        <p class={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {(step.is === 'looking' || step.is === 'working') && (
        <p role="status">{t(step.is === 'looking' ? 'recovery.looking' : 'recovery.working')}</p>
      )}
      {step.is === 'damaged' && <Damaged recovery={state} step={step} />}
      {(step.is === 'restored' || step.is === 'kept' || step.is === 'whole') && <Done step={step} goTo={goTo} />}
    </main>
  );
}

function Damaged({ recovery, step }: { recovery: Recovery; step: Extract<RecoveryStep, { is: 'damaged' }> }) {
  const { t, language } = useSpeech();
  const { state, missing } = step;
  const lost = COUNTED.filter((table) => missing[table] > 0);
  return (
    <>
      <h1 class={styles.heading}>
        <HeartPulse size={26} aria-hidden="true" /> {t('recovery.title')}
      </h1>
      <p class={styles.lead}>{t(`recovery.${state.is}`)}</p>
      <div class={styles.missing}>
        <p>{lost.length > 0 ? t('recovery.missing') : t('recovery.missing-none')}</p>
        {lost.length > 0 && (
          <ul>
            {lost.map((table) => (
              <li key={table}>{t(`recovery.count.${table}`, { n: missing[table] })}</li>
            ))}
          </ul>
        )}
        <p class={styles.soft}>{t('recovery.since', { when: formatInstant(state.witness.at, language) })}</p>
      </div>
      <p>{t('recovery.nothing-sent')}</p>
      <section aria-labelledby="backups">
        <h2 id="backups">{t('recovery.backups')}</h2>
        <p class={styles.soft}>{t('recovery.backups-lead')}</p>
        <BackupList offers={recovery.backups.value} onRestore={(offer) => void recovery.restore(offer)} />
      </section>
      <section aria-labelledby="other-ways">
        <h2 id="other-ways">{t('recovery.other-ways')}</h2>
        <ul class={styles.ways}>
          <li>
            <FileButton accept=".walkmap" onFiles={(files) => void recovery.restoreFiles(files)}>
              {t('recovery.file')}
            </FileButton>
            <span class={styles.soft}>{t('recovery.file-hint')}</span>
          </li>
          <li>
            <button type="button" class={controls.button} onClick={() => void recovery.keepRest()}>
              {t('recovery.keep')}
            </button>
            <span class={styles.soft}>{t('recovery.keep-hint')}</span>
          </li>
          <li>
            <button type="button" class={controls.button} onClick={() => void recovery.exportRaw()}>
              {t('recovery.raw')}
            </button>
            <span class={styles.soft}>{t('recovery.raw-hint')}</span>
          </li>
        </ul>
      </section>
    </>
  );
}

type DoneStep = Extract<RecoveryStep, { is: 'restored' | 'kept' | 'whole' }>;

function Done({ step, goTo }: { step: DoneStep; goTo: string }) {
  const { t } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const restored = step.is === 'restored' ? step.restored : null;
  return (
    <>
      <h1 ref={heading} class={styles.heading} tabIndex={-1}>
        <CircleCheck size={26} aria-hidden="true" /> {t(`recovery.${step.is}`)}
      </h1>
      {restored && (
        <p role="status">
          {t('recovery.restored-rows', {
            n: restored.rows,
            pictures: t('recovery.count.snapshots', { n: restored.pictures }),
          })}
        </p>
      )}
      {restored !== null && restored.missing > 0 && <p>{t('recovery.restored-missing', { n: restored.missing })}</p>}
      <a class={`${controls.button} ${controls.primary}`} href={goTo}>
        {t('recovery.open')}
      </a>
    </>
  );
}
