// Text XML: paragraphs and runs of DrawingML; each paragraph runs the way its words do, each run says its language.
import { isRightToLeft } from '@/lib/domain/text-direction';
import { xmlText } from '../xml';
import { type DeckColour, fixedFill, solidFill } from './deck-colours';

export interface Run {
  text: string;
  /** Points; without it the size that the place has. */
  size?: number | undefined;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  colour?: DeckColour | undefined;
  /** RGB, for what stands on a picture. */
  fixed?: string | undefined;
  /** Attributes and children of a link, as `newSlide` gives them. */
  link?: string | undefined;
}

export interface Paragraph {
  runs: readonly Run[];
  align?: 'start' | 'middle' | 'end' | undefined;
  /** Points of room above. */
  above?: number | undefined;
}

export type Words = string | Paragraph;

/** What turns the direction of everything behind it: shown in no place, so that a text cannot reverse its neighbours. */
const OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/g;

/** What is written of a text: no line breaks, which are paragraphs, and no controls. */
const plain = (text: string): string => text.replace(OVERRIDES, '').replace(/[\t\r\n\v\f]+/g, ' ');

const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Han}/u, 'zh-CN'],
  [/\p{Script=Arabic}/u, 'ar-SA'],
  [/\p{Script=Hebrew}/u, 'he-IL'],
];

const languageOf = (text: string): string => LANGUAGES.find(([script]) => script.test(text))?.[1] ?? 'en-GB';

function properties(tag: string, run: Omit<Run, 'text'>, language: string): string {
  const { size, bold, italic, colour, fixed, link } = run;
  const attributes = [
    `lang="${language}"`,
    size === undefined ? '' : ` sz="${Math.round(size * 100)}"`,
    bold ? ' b="1"' : '',
    italic ? ' i="1"' : '',
    ' dirty="0"',
  ].join('');
  const fill = fixed ? fixedFill(fixed) : colour ? solidFill(colour) : '';
  const children = fill + (link ?? '');
  return children === '' ? `<a:${tag} ${attributes}/>` : `<a:${tag} ${attributes}>${children}</a:${tag}>`;
}

/** `a:p`. A text alone is a paragraph of one run. */
export function paragraphXml(words: Words, base: Omit<Run, 'text' | 'link'> = {}): string {
  const { runs, align = 'start', above }: Paragraph = typeof words === 'string' ? { runs: [{ text: words }] } : words;
  const all = runs.map((run) => plain(run.text)).join('');
  const turned = isRightToLeft(all);
  // `l` and `r` are where they say also in a paragraph that runs from right to left.
  const side = align === 'middle' ? 'ctr' : (align === 'end') === turned ? 'l' : 'r';
  const space = above === undefined ? '' : `<a:spcBef><a:spcPts val="${Math.round(above * 100)}"/></a:spcBef>`;
  const paragraph = `<a:pPr algn="${side}"${turned ? ' rtl="1"' : ''}>${space}</a:pPr>`;
  const written = runs.filter(({ text }) => plain(text) !== '');
  if (written.length === 0)
    return `<a:p>${paragraph}${properties('endParaRPr', { ...base, ...runs[0] }, 'en-GB')}</a:p>`;
  const parts = written.map((run) => {
    const text = plain(run.text);
    return `<a:r>${properties('rPr', { ...base, ...run }, languageOf(text))}<a:t>${xmlText(text)}</a:t></a:r>`;
  });
  return `<a:p>${paragraph}${parts.join('')}</a:p>`;
}

/** A text with line breaks as paragraphs of the same look. */
export function paragraphsOf(text: string, look: Omit<Run, 'text'> = {}, above?: number): Paragraph[] {
  return text
    .trim()
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line, i) => ({ runs: [{ ...look, text: line }], above: i === 0 ? above : undefined }));
}
