// Evidence findings: the pains, gains, needs and ideas of one touchpoint.
import type { Finding } from '@/lib/domain/finding';
import { useSpeech } from '../controls/text-context';
import styles from './evidence.module.css';

export function EvidenceFindings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useSpeech();
  const told = findings.filter((finding) => finding.text.trim() !== '');
  if (told.length === 0) return null;
  return (
    <>
      <h3 class={styles.part}>{t('map.evidence.findings')}</h3>
      <ul class={styles.findings}>
        {told.map(({ id, kind, text, severity, category }) => {
          const facts = [
            t(`finding.${kind}`),
            severity && t(`severity.${severity}`),
            category && t(`category.${category}`),
          ];
          return (
            <li key={id} class={styles[kind]}>
              <span dir="auto">{text}</span>
              <small>{facts.filter(Boolean).join(' · ')}</small>
            </li>
          );
        })}
      </ul>
    </>
  );
}
