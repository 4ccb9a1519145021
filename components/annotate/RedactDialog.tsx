// Redact dialog: says what will be destroyed and that nothing brings it back, and asks once more.
import type { Redact } from '@/lib/state/redact';
import { ConfirmDialog } from '../controls/ConfirmDialog';
import { useSpeech } from '../controls/text-context';

export function RedactDialog({ state }: { state: Redact }) {
  const { t } = useSpeech();
  const areas = state.asked.value;
  if (!areas) return null;
  const working = state.working.value;
  return (
    <ConfirmDialog
      heading={t('redaction.title', { n: areas.length })}
      confirm={t(working ? 'redaction.working' : 'redaction.do')}
      disabled={working}
      problem={state.problem.value}
      onConfirm={() => void state.confirm()}
      onClose={state.cancel}
    >
      <p>
        <b>{t('redaction.final')}</b> {t('redaction.destroys')}
      </p>
      <p>{t('redaction.stays')}</p>
    </ConfirmDialog>
  );
}
