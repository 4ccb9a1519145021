// Sites section: the rules for single sites, to add, edit and remove.
import { Pencil, Plus, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import type { SiteRule } from '@/lib/settings/site-rules';
import type { OptionsState } from '@/lib/state/options';
import styles from './options.module.css';
import { RuleDialog } from './RuleDialog';

export function SitesSection({ state }: { state: OptionsState }) {
  const { t } = useSpeech();
  const [open, setOpen] = useState<SiteRule | 'new' | null>(null);
  const rules = state.rules.value;
  const icon = `${controls.button} ${controls.quiet} ${controls.icon}`;
  return (
    <>
      <p class={styles.lead}>{t('settings.sites.lead')}</p>
      {rules.length === 0 ? (
        <p class={controls.hint}>{t('settings.sites.none')}</p>
      ) : (
        <ul class={styles.list}>
          {rules.map((rule) => (
            <li key={rule.host}>
              <span class={styles.grow}>
                <b>{rule.host}</b>
                <Says rule={rule} />
              </span>
              <button
                type="button"
                class={icon}
                aria-label={t('settings.sites.edit', { host: rule.host })}
                title={t('settings.sites.edit', { host: rule.host })}
                onClick={() => setOpen(rule)}
              >
                <Pencil size={15} aria-hidden="true" />
              </button>
              <button
                type="button"
                class={icon}
                aria-label={t('settings.sites.remove', { host: rule.host })}
                title={t('settings.sites.remove', { host: rule.host })}
                onClick={() => void state.removeRule(rule)}
              >
                <Trash2 size={15} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" class={`${controls.button} ${styles.action}`} onClick={() => setOpen('new')}>
        <Plus size={15} aria-hidden="true" />
        {t('settings.sites.add')}
      </button>
      {open && <RuleDialog state={state} rule={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Says({ rule: { selectors, queryKeys } }: { rule: SiteRule }) {
  const { t } = useSpeech();
  const parts = [
    selectors.length > 0 && t('settings.sites.covers', { n: selectors.length }),
    queryKeys.length > 0 && t('settings.sites.keeps', { keys: queryKeys.join(', ') }),
  ];
  return <small>{parts.filter((part) => part !== false).join(' · ')}</small>;
}
