// Corpus: every shape of page in every language, the same for the same seed.
import { LOCALES } from './locales';
import { newSeeder, type SeededPage } from './seeded-page';
import { SHAPES } from './shapes';
import { newDraws } from './values';

export function personalCorpus(seed = 20_261_123): SeededPage[] {
  return LOCALES.flatMap((locale, language) =>
    Object.entries(SHAPES).map(([name, shape], index) => {
      const { seeder, seeds } = newSeeder(locale, newDraws(seed + language * 1_000 + index));
      const html = shape(seeder);
      const { language: code, rightToLeft = false, staff } = locale;
      return { name: `${code} ${name}`, language: code, rightToLeft, html, seeds, names: staff };
    }),
  );
}
