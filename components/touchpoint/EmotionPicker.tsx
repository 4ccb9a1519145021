// Emotion picker: five faces with their words and numbers, as one group of radio buttons.
import { Face } from '@/components/controls/Face';
import { useSpeech } from '@/components/controls/text-context';
import { EMOTIONS, type Emotion } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import picker from './emotion-picker.module.css';

interface Props {
  label: string;
  name: string;
  value: Emotion | null;
  onRate: (value: Emotion) => void;
}

export function EmotionPicker({ label, name, value, onRate }: Props) {
  const { t } = useSpeech();
  return (
    <fieldset class={picker.faces}>
      <legend class={picker.legend}>{label}</legend>
      {EMOTIONS.map((emotion) => (
        <label key={emotion} class={picker.face} data-emotion={emotion}>
          <input
            type="radio"
            name={name}
            class="visually-hidden"
            checked={value === emotion}
            onChange={() => onRate(emotion)}
          />
          <Face value={emotion} />
          <span class={picker.faceText}>
            <span>{formatSigned(emotion)}</span> {t(`emotion.${emotion}`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
