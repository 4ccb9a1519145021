// Appearance choice: language and theme, for any screen.
import type { Preferences } from '@/lib/settings/preferences';
import { LANGUAGES, type Language } from '@/lib/text/text';
import { Select } from './Select';
import { useSpeech } from './text-context';

interface Props {
  theme: Preferences['theme'];
  onChoose: (patch: Partial<Preferences>) => void;
}

const THEMES = ['system', 'light', 'dark'] as const;

export function AppearanceChoice({ theme, onChoose }: Props) {
  const { t, language } = useSpeech();
  return (
    <>
      <Select<Language>
        label={t('language.label')}
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChoose={(value) => onChoose({ language: value })}
      />
      <Select<Preferences['theme']>
        label={t('theme.label')}
        value={theme}
        options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChoose={(value) => onChoose({ theme: value })}
      />
    </>
  );
}
