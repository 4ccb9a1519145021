// Setup shop: who walks, as which customer, in which round and at which version: the words that link a run to others.
import { Dices } from 'lucide-preact';
import controls from '@/components/controls/controls.module.css';
import { Disclosure } from '@/components/controls/Disclosure';
import { LineField } from '@/components/controls/LineField';
import { useSpeech } from '@/components/controls/text-context';
import { findPersonalText } from '@/lib/domain/personal-text';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Panel } from '@/lib/state/panel';
import type { SetupChoices, SharedWord } from '@/lib/state/panel-setup';
import setup from './setup-dialog.module.css';

const WORDS = ['shopper', 'customerId', 'wave', 'variant'] as const satisfies readonly SharedWord[];

/** What was typed and is not saved. */
export type SharedWords = Partial<Record<SharedWord, string>>;

interface Props {
  panel: Panel;
  walkthrough: Walkthrough;
  known: SetupChoices['words'] | undefined;
  typed: SharedWords;
  onType: (word: SharedWord, text: string) => void;
}

export function SetupShop({ panel, walkthrough, known, typed, onType }: Props) {
  const { t } = useSpeech();
  const textOf = (word: SharedWord) => typed[word] ?? walkthrough[word] ?? '';
  const personal = findPersonalText(textOf('customerId')).length > 0;
  const holds = WORDS.some((word) => word !== 'shopper' && walkthrough[word] !== null);
  return (
    <Disclosure label={t('setup.shop')} holds={holds}>
      {WORDS.map((word) => (
        <div key={word} class={setup.word}>
          <LineField
            label={t(`setup.${word}`)}
            hint={t(`setup.${word}-hint`)}
            suggestions={known?.[word] ?? []}
            value={textOf(word)}
            problem={word === 'customerId' && personal ? t('setup.customerId-personal') : undefined}
            onType={(text) => onType(word, text)}
          />
          {word === 'customerId' && (
            <button
              type="button"
              class={controls.chip}
              onClick={() => panel.setup.makeUpName(known?.customerId ?? []).then((name) => onType(word, name))}
            >
              <Dices size={14} aria-hidden="true" /> {t('setup.make-up')}
            </button>
          )}
        </div>
      ))}
    </Disclosure>
  );
}
