// Locales: the languages of the corpus.
import { ar } from './locales/ar';
import { de } from './locales/de';
import { en } from './locales/en';
import { es } from './locales/es';
import { fr } from './locales/fr';
import { ja } from './locales/ja';
import type { Locale } from './locales/locale';
import { zh } from './locales/zh';

export const LOCALES: readonly Locale[] = [en, de, fr, es, zh, ja, ar];
