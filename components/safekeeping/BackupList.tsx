// Backup list: what each backup holds and from when it is, with the button that brings it back.

import type { OfferedBackup } from '@/lib/state/recovery';
import { formatInstant } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './recovery.module.css';

interface Props {
  offers: readonly OfferedBackup[];
  onRestore: (offer: OfferedBackup) => void;
}

export function BackupList({ offers, onRestore }: Props) {
  const { t, language } = useSpeech();
  if (offers.length === 0) return <p>{t('recovery.backups-none')}</p>;
  return (
    <ul class={styles.backups}>
      {offers.map((offer) => {
        const { name, at, reason, touchpoints, pictures } = offer.backup;
        const when = formatInstant(at, language);
        const holds = t('recovery.holds', {
          touchpoints: t('recovery.count.touchpoints', { n: touchpoints }),
          pictures: t('recovery.count.snapshots', { n: pictures }),
        });
        return (
          <li key={`${name}/${offer.latest}`} class={offer.latest ? styles.best : undefined}>
            <span>
              <b id={name}>{offer.latest ? t('recovery.latest') : when}</b>
              <span class={styles.soft}>
                {offer.latest ? null : `${holds} · ${t(`backup.reason.${reason ?? 'regular'}`)}`}
              </span>
            </span>
            <button
              type="button"
              class={`${controls.button} ${offer.latest ? controls.primary : ''}`}
              aria-describedby={name}
              onClick={() => onRestore(offer)}
            >
              {t('recovery.restore')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
