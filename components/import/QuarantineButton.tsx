// Quarantine button: says how many entries could not be read, and saves them with everything else.
import { TriangleAlert } from 'lucide-preact';
import type { Quarantine } from '@/lib/state/quarantine';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';

/** There while something is in quarantine. */
export function QuarantineButton({ quarantine }: { quarantine: Quarantine }) {
  const { t } = useSpeech();
  const n = quarantine.count.value ?? 0;
  if (n === 0) return null;
  return (
    <button type="button" class={controls.button} onClick={() => void quarantine.save()}>
      <TriangleAlert size={15} aria-hidden="true" />
      {t('quarantine.save', { n })}
    </button>
  );
}
