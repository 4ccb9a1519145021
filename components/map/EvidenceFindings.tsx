// Evidence findings: the pains, gains, needs and ideas of one touchpoint.
import type { Finding } from '@/lib/domain/finding';
import { useSpeech } from '../controls/text-context';
import styles from './evidence.module.css';
import { type StatusActions, StatusMark } from './StatusMark';

interface Props {
  findings: readonly Finding[];
  edit: StatusActions;
}

export function EvidenceFindings({ findings, edit }: Props) {
  const { t } = useSpeech();
  const told = findings.filter((finding) => finding.text.trim() !== '');
  if (told.length === 0) return null;
  return (
    <>
      <h3 class={styles.part}>{t('map.evidence.findings')}</h3>
      <ul class={styles.findings}>
        {told.map((finding) => {
          const { id, kind, text, severity, category } = finding;
          const facts = [
            t(`finding.${kind}`),
            severity && t(`severity.${severity}`),
            category && t(`category.${category}`),
          ];
          return (
            <li key={id} class={styles[kind]}>
              <span dir="auto">{text}</span>
              <small>
                {facts.filter(Boolean).join(' · ')}
                <StatusMark status={finding} ids={[id]} edit={edit} worded="unexpected" />
              </small>
            </li>
          );
        })}
      </ul>
    </>
  );
}
