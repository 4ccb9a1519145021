// Phone line: says that the site is walked as on a phone, and leads back.
import { Smartphone } from 'lucide-preact';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import type { Panel } from '@/lib/state/panel';
import bar from './snapshot-bar.module.css';

export function PhoneLine({ phone }: Pick<Panel, 'phone'>) {
  const { t } = useSpeech();
  return (
    <div class={bar.chips} role="status">
      <Smartphone size={15} aria-hidden="true" />
      <span>{t('phone.open')}</span>
      <button type="button" class={controls.chip} onClick={() => phone.stop()}>
        {t('phone.close')}
      </button>
    </div>
  );
}
