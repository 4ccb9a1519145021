// Pattern field: the address at which a step is taken, tried against an address or against those that were walked.
import { Crosshair } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { PlannedStep } from '@/lib/domain/brief';
import { matchesPattern, patternOf } from '@/lib/domain/url-pattern';
import { readPattern, readWebAddress } from '@/lib/domain/web-address';
import type { WalkedAddress } from '@/lib/state/project-briefs';
import controls from '../controls/controls.module.css';
import { LineField } from '../controls/LineField';
import { Popover } from '../controls/Popover';
import { useSpeech } from '../controls/text-context';
import { type Saver, typedOrNull } from '../controls/typed';
import styles from './step-row.module.css';

/** Addresses in the list; the fitting ones come first. */
const SHOWN = 12;

interface Props {
  n: number;
  itemKey: string;
  step: PlannedStep;
  saver: Saver;
  walked: readonly WalkedAddress[];
}

export function PatternField({ n, itemKey, step, saver, walked }: Props) {
  const { t } = useSpeech();
  const field = typedOrNull(saver, 'plannedSteps', itemKey, 'urlPattern', step.urlPattern);
  const isFitting = ({ url }: WalkedAddress) => field.value !== '' && matchesPattern(url, field.value);
  const fitting = walked.filter(isFitting);
  const counted = field.value !== '' && walked.length > 0;
  const fits = t('brief.pattern.fits', { n: fitting.length });
  return (
    <span class={styles.pattern}>
      <LineField
        label={t('brief.step.pattern', { n })}
        labelHidden
        class={styles.address}
        placeholder={t('brief.step.pattern.placeholder')}
        {...field}
        onLeave={() => {
          const read = readPattern(field.value);
          if (read !== field.value) field.onType(read);
          field.onLeave();
        }}
      />
      <Popover
        label={counted ? `${t('brief.pattern.check', { n })}: ${fits}` : t('brief.pattern.check', { n })}
        class={`${controls.button} ${controls.quiet} ${controls.icon}`}
        face={
          <>
            <Crosshair size={15} aria-hidden="true" />
            {counted && <small aria-hidden="true">{fitting.length}</small>}
          </>
        }
      >
        <div class={styles.trial}>
          <Check pattern={field.value} />
          {walked.length > 0 && (
            <>
              <p class={styles.walkedHead}>
                {t('brief.pattern.walked')}
                {counted && <small>{fits}</small>}
              </p>
              <ul class={styles.walked}>
                {[...fitting, ...walked.filter((one) => !isFitting(one))].slice(0, SHOWN).map(({ url }, index) => (
                  <li key={url}>
                    <button
                      type="button"
                      class={styles.walkedOne}
                      data-fits={index < fitting.length}
                      title={t('brief.pattern.use', { pattern: patternOf(url) })}
                      onClick={() => {
                        field.onType(patternOf(url));
                        field.onLeave();
                      }}
                    >
                      <span aria-hidden="true">{index < fitting.length ? '✓' : '·'}</span>
                      <bdi>{patternOf(url)}</bdi>
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </Popover>
    </span>
  );
}

function Check({ pattern }: { pattern: string }) {
  const { t } = useSpeech();
  const [tried, setTried] = useState('');
  const address = readWebAddress(tried);
  const answer =
    tried === ''
      ? null
      : address === null
        ? 'brief.pattern.wrong'
        : matchesPattern(address, pattern)
          ? 'brief.pattern.yes'
          : 'brief.pattern.no';
  return (
    <div class={styles.check}>
      <p class={controls.hint}>{t(pattern === '' ? 'brief.pattern.none' : 'brief.pattern.hint')}</p>
      {pattern !== '' && (
        <LineField
          label={t('brief.pattern.try')}
          placeholder={t('brief.start.placeholder')}
          inputMode="url"
          value={tried}
          onType={setTried}
        />
      )}
      <p class={styles.answer} role="status" data-answer={answer?.split('.').at(-1)}>
        {answer && t(answer)}
      </p>
    </div>
  );
}
