// Number input: a number as a person types it, with point or comma.
import { parseTypedNumber } from '@/lib/domain/typed-number';
import { useSpeech } from '../controls/text-context';
import { ReadField } from './ReadField';

interface Props {
  label: string;
  labelHidden?: boolean;
  value: number | null;
  /** A count: neither negative nor with decimals. */
  count?: boolean;
  onSave: (value: number | null) => void;
}

export function NumberInput({ value, count = false, ...rest }: Props) {
  const { t } = useSpeech();
  return (
    <ReadField
      {...rest}
      problem={t('metric.number.wrong')}
      inputMode={count ? 'numeric' : 'decimal'}
      written={value === null ? '' : String(value)}
      read={(text) => {
        const number = parseTypedNumber(text);
        return number === null || (count && !(Number.isInteger(number) && number >= 0)) ? undefined : number;
      }}
    />
  );
}
