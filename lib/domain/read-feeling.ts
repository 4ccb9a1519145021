// Read feeling: how good something felt, as tables say it: a number on one of several scales, a word, a face, stars or signs.
import { fold } from './fold';
import { readNumber } from './read-number';
import type { Emotion } from './scale';

/** From the worst to the best value, both included. */
const RANGES = {
  emotion: [-2, 2],
  five: [1, 5],
  seven: [1, 7],
  ten: [0, 10],
  hundred: [0, 100],
} as const;

export type FeelingScale = keyof typeof RANGES;
export const FEELING_SCALES = Object.keys(RANGES) as FeelingScale[];

/** Between -2 and 2, from the worst on. */
const WORDS: readonly (readonly string[])[] = [
  words(
    'very bad, terrible, awful, horrible, very negative, very dissatisfied, very unhappy, --, :((, 很差, 非常差, 极差, 很糟, 非常不满意, 非常不满, 😡, 😠, 🤬, 😭, 😢, 😩, 😫',
  ),
  words(
    'bad, negative, poor, low, sad, unhappy, dissatisfied, -, :(, :-(, 差, 较差, 负面, 消极, 不满意, 不满, ☹, ☹️, 🙁, 😟, 😕, 😞, 😣, 👎',
  ),
  words('neutral, ok, okay, average, medium, mixed, so-so, 0, :|, :-|, 一般, 中性, 中立, 普通, 😐, 😑, 😶'),
  words('good, positive, satisfied, happy, high, +, :), :-), 好, 较好, 正面, 积极, 满意, 🙂, 😊, ☺, ☺️, 😌, 👍'),
  words(
    'very good, excellent, great, amazing, delighted, very positive, very satisfied, very happy, ++, :d, :-d, 很好, 非常好, 极好, 非常满意, 😀, 😃, 😄, 😁, 😍, 🤩, 🥰',
  ),
];

function words(list: string): string[] {
  return list.split(',').map((word) => word.trim());
}

const BY_WORD = new Map(WORDS.flatMap((list, index) => list.map((word) => [word, (index - 2) as Emotion] as const)));

const STARS = /^(★{0,5})(☆{0,5})$/;

const numberOf = (text: string): number | null =>
  readNumber(text.replace(/^＋|^\+/, '').replace(/ ?(?:\/|of|out of) ?\d+$/i, ''), text.includes(',') ? ',' : '.')
    ?.value ?? null;

/** What `text` says where its numbers are on `scale`; `null` for what is no feeling, and beyond the ends of the scale. */
export function readFeeling(text: string, scale: FeelingScale): Emotion | null {
  const line = text.normalize('NFC').trim();
  const named = BY_WORD.get(line) ?? BY_WORD.get(fold(line));
  // A lone 0 is a word only where no scale says otherwise.
  if (named !== undefined && line !== '0') return named;
  const [, full = '', empty = ''] = STARS.exec(line) ?? [];
  if (full !== '' && full.length + empty.length <= 5) return (full.length - 3) as Emotion;
  const value = numberOf(line);
  const [low, high] = RANGES[scale];
  if (value === null || value < low || value > high) return null;
  if (scale === 'emotion' && !Number.isInteger(value)) return null;
  return (Math.round(((value - low) / (high - low)) * 4 - 2) + 0) as Emotion;
}

/** A range that stands in a head, `Rating (1-5)`. */
const IN_HEAD = /(-?\d+)\s*(?:-|–|—|~|to|bis|\.\.|到|至)\s*\+?(\d+)/i;

/** The scale that a head names, else the narrowest that holds all of the values: -2 to 2 only where one of them is below 1. */
export function guessScale(heads: readonly string[], values: readonly string[]): FeelingScale {
  for (const head of heads) {
    const [, low, high] = IN_HEAD.exec(head.normalize('NFKC')) ?? [];
    const named = FEELING_SCALES.find((scale) => RANGES[scale][0] === Number(low) && RANGES[scale][1] === Number(high));
    if (named) return named;
  }
  const numbers = values.map(numberOf).filter((value) => value !== null);
  const [least, most] = [Math.min(...numbers.slice(0, 20_000)), Math.max(...numbers.slice(0, 20_000))];
  if (numbers.length === 0 || least < 0 || (least === 0 && most <= 2)) return 'emotion';
  if (least >= 1 && most <= 5) return 'five';
  return most <= 7 && least >= 1 ? 'seven' : most <= 10 ? 'ten' : 'hundred';
}

/** Whether the values of a column are such feelings, and not words about them. */
export function areFeelings(values: readonly string[]): boolean {
  const said = values.filter((value) => value !== '').slice(0, 200);
  const read = said.filter((value) => FEELING_SCALES.some((scale) => readFeeling(value, scale) !== null));
  return said.length > 0 && read.length >= said.length * 0.6;
}
