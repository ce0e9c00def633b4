import { caseless, tidied } from '../records/cells/spelling.js';

/** A name as it is compared: its words without case, accents and signs, numbers without leading zeros. */
export interface Name {
  /** As it was given. */
  readonly text: string;
  readonly words: readonly string[];
  /** The words without space between them. */
  readonly joined: string;
  /** The same without the numbers, if there are words besides. */
  readonly letters: string;
}

/** Names are compared by so many of their first characters. */
export const LONGEST_NAME = 200;

// Words that initials leave out, and that count half.
const SMALL = new Set(
  'a an and at for in of on the to de del der des di du e el et für la le les of och und van von y'.split(' '),
);

/** The words of a name. */
export function nameOf(text: string): Name {
  const plain = caseless(tidied(text.slice(0, LONGEST_NAME)))
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’`´]/g, '')
    .replace(/[&+]/g, ' and ')
    .normalize('NFC');
  const words = (plain.match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? []).map((word) => word.replace(/^0+(?=\p{N})/u, ''));
  const joined = words.join('');
  return { text, words, joined, letters: words.filter((word) => !isNumber(word)).join('') || joined };
}

/** For how many letters words count: a small one for half of its own. */
export function lettersIn(...words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (SMALL.has(word) ? word.length / 2 : word.length), 0);
}

/** Whether a word is a number; numbers are the same or not, never alike. */
export function isNumber(word: string): boolean {
  return /^\p{N}+$/u.test(word);
}

/** The initials of a name of several words, with its small words and without. */
export function initialsOf({ words }: Name): readonly string[] {
  const initials = (list: readonly string[]): string =>
    list.map((word) => String.fromCodePoint(word.codePointAt(0)!)).join('');
  if (words.length < 2) return [];
  const all = initials(words);
  const great = initials(words.filter((word) => !SMALL.has(word)));
  return [...new Set([all, great])].filter((text) => text.length > 1);
}

/** The letters that a name consists of when it may be the initials of another: one word, or words of one letter each. */
export function asInitials({ words, joined }: Name): string | null {
  return joined.length > 1 && (words.length === 1 || words.every((word) => word.length === 1)) ? joined : null;
}
