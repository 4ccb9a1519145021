// Blank text: a page's words keep their sense and lose what may be a person's.
import { expect, test } from 'vitest';
import { blankEchoes, blankFound, blankPersonal } from '@/lib/domain/blank-text';
import type { CoverKind } from '@/lib/domain/covering';
import { searchOfCovering } from '@/lib/domain/search-of-covering';

test.each([
  ['Add to basket', 'Add to basket'],
  ['  Write to\n ines@shop.example  now ', 'Write to … now'],
  ['Call 0171 2345678 or ines@shop.example', 'Call … or …'],
  ['Order 20391847', 'Order …'],
  ['3 items, 12.90 €', '3 items, 12.90 €'],
  ['Account DE89 3704 0044 0532 0130 00', 'Account …'],
  ['加入购物车', '加入购物车'],
])('%j reads %j', (text, blanked) => expect(blankPersonal(text)).toBe(blanked));

test.each([
  ["'ines' is missing an '@'.", ['ines'], '… is missing an ….'],
  ['The name Ines Weber is taken', ['Ines', 'Ines Weber'], 'The name … is taken'],
  ['The name INES  WEBER is taken', ['Ines Weber'], 'The name … is taken'],
  ['“Musterweg” is no street', [], '… is no street'],
  ['Please don’t leave this empty, it’s needed', [], 'Please don’t leave this empty, it’s needed'],
  ["Don't leave this empty, it's needed", [], "Don't leave this empty, it's needed"],
  ['「小林」已被使用', [], '…已被使用'],
  ['a.b is wrong, aXb is not', ['a.b'], '… is wrong, aXb is not'],
  ['Your PIN 4711 is wrong', [], 'Your PIN … is wrong'],
])('%j, after %j was typed, reads %j', (text, typed, blanked) => expect(blankEchoes(text, typed)).toBe(blanked));

test.each<[string, CoverKind[], string]>([
  ['Order 20391847 of ines@shop.example', ['emails'], 'Order 20391847 of …'],
  ['Order 20391847 of ines@shop.example', [], 'Order 20391847 of ines@shop.example'],
  ['Profile of Ines Weber', ['names'], 'Profile of …'],
  ['Profile of Ines Weber', ['emails'], 'Profile of Ines Weber'],
  ['Card 4111 1111 1111 1111', [], 'Card …'],
])('%j, where %j are covered, reads %j', (title, kinds, blanked) => {
  expect(blankFound(title, searchOfCovering({ kinds, names: ['Ines Weber'] }))).toBe(blanked);
});
