// Pictures section: how the browser encodes a snapshot, with what each way costs.
import { useSpeech } from '@/components/controls/text-context';
import { PICTURE_FORMATS, type PictureFormat } from '@/lib/domain/snapshot';
import styles from './options.module.css';

interface Props {
  format: PictureFormat;
  onChoose: (patch: { pictureFormat: PictureFormat }) => void;
}

export function PicturesSection({ format, onChoose }: Props) {
  const { t } = useSpeech();
  return (
    <fieldset class={styles.choices}>
      <legend class={styles.lead}>{t('settings.pictures.lead')}</legend>
      {PICTURE_FORMATS.map((value) => (
        <label key={value} class={styles.choice}>
          <input
            type="radio"
            name="picture-format"
            checked={value === format}
            onChange={() => onChoose({ pictureFormat: value })}
          />
          <span>
            {t(`settings.pictures.${value}`)}
            <small>{t(`settings.pictures.${value}.hint`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
