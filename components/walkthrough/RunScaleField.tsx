// Run scale field: one scale on which a whole run is rated; only its ends are named, as the scales are meant.
import { useSpeech } from '@/components/controls/text-context';
import { type RunScale, SCALES } from '@/lib/domain/scale';
import { OneOf } from './OneOf';

interface Props {
  scale: RunScale;
  value: number | null;
  onRate: (value: number | null) => void;
}

export function RunScaleField({ scale, value, onRate }: Props) {
  const { t } = useSpeech();
  const [low, high] = SCALES[scale];
  const values = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  return (
    <OneOf
      label={t(`end.${scale}`)}
      options={values.map((one) => ({ value: one, label: String(one) }))}
      value={value}
      ends={[t(`end.${scale}.low`), t(`end.${scale}.high`)]}
      onChoose={onRate}
    />
  );
}
