// Proof list: findings with where, when and by whom they were met; each leads to its touchpoint on the map.
import { ImageOff, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { Proof } from '@/lib/state/opportunities';
import controls from '../controls/controls.module.css';
import { type Speech, useSpeech } from '../controls/text-context';
import { Picture } from '../picture/Picture';
import styles from './detail.module.css';

interface Props {
  proofs: readonly Proof[];
  onDrop: (proof: Proof) => void;
}

export function ProofList({ proofs, onDrop }: Props) {
  const { t } = useSpeech();
  return (
    <ul class={styles.proofs}>
      {proofs.map((proof) => (
        <li key={proof.finding.id} class={styles.proof}>
          <ProofLink proof={proof}>
            <ProofPicture proof={proof} />
          </ProofLink>
          <ProofWords proof={proof} />
          <button
            type="button"
            class={`${controls.button} ${controls.quiet} ${controls.icon}`}
            aria-label={t('opportunity.drop-finding', { name: proof.finding.text })}
            title={t('opportunity.drop-finding', { name: proof.finding.text })}
            onClick={() => onDrop(proof)}
          >
            <X size={15} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function ProofLink({ proof, children }: { proof: Proof; children: ComponentChildren }) {
  const { t } = useSpeech();
  if (proof.href === null) return <span class={styles.shot}>{children}</span>;
  const name = t('opportunity.proof', { title: proof.title || t('untitled') });
  return (
    <a class={styles.shot} href={proof.href} aria-label={name} title={name}>
      {children}
    </a>
  );
}

export function ProofPicture({ proof }: { proof: Proof }) {
  if (!proof.picture) {
    return (
      <span class={styles.noShot}>{proof.picture === undefined && <ImageOff size={16} aria-hidden="true" />}</span>
    );
  }
  return <Picture class={styles.picture} src={proof.picture} alt="" marked={proof.marked} fill small />;
}

export function ProofWords({ proof }: { proof: Proof }) {
  const { t } = useSpeech();
  const { finding, title } = proof;
  return (
    <span class={styles.words}>
      <span dir="auto">{finding.text}</span>
      <small dir="auto">{sayFinding(proof, t)}</small>
      <small dir="auto">
        {[title || t('untitled'), proof.run || t('opportunity.drawn'), proof.shopper].filter(Boolean).join(' · ')}
      </small>
    </span>
  );
}

function sayFinding({ finding: { kind, severity, category, evidence } }: Proof, t: Speech['t']): string {
  return [
    t(`finding.${kind}`),
    severity === null ? null : t(`severity.${severity}`),
    category === null ? null : t(`category.${category}`),
    t(`evidence.${evidence}`),
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
}
