import { differenceOf } from './difference.js';
import { ABBREVIATED, abbreviates, joinedAlike } from './vocabulary.js';
import { asInitials, initialsOf, isNumber, lettersIn, type Name } from './words.js';

/** How much two names are alike, from 0 to 1, and what the difference is. */
export interface Likeness {
  readonly score: number;
  readonly reason: string;
}

/** How much word i of one name is like word k of the other: 0 where it is not. */
export type WordLikeness = (i: number, k: number) => number;

const REORDERED = 0.98;

/**
 * How much a spelling is like a name: the share of letters in words that agree, when each word is set beside the word of
 * the other that it is most like, or when the words that are not the same are written as one. 0.9 for initials; 0.02 less
 * than its due for another order.
 */
export function likeness(spelling: Name, name: Name, alike: WordLikeness): Likeness {
  if (spelling.joined === name.joined) return { score: 1, reason: differenceOf(spelling, name, false) };
  const pairs = setSideBySide(spelling.words, name.words, alike);
  const abbreviated = pairs.some(({ i, k }) => abbreviates(spelling.words[i]!, name.words[k]!));
  const score = Math.max(byWords(spelling.words, name.words, pairs), writtenAsOne(spelling.words, name.words, pairs));
  if (score < ABBREVIATED && (areInitials(spelling, name) || areInitials(name, spelling)))
    return { score: ABBREVIATED, reason: 'initials' };
  return { score, reason: differenceOf(spelling, name, abbreviated) };
}

interface Pair {
  readonly i: number;
  readonly k: number;
  readonly score: number;
}

function byWords(a: readonly string[], b: readonly string[], pairs: readonly Pair[]): number {
  let agreeing = 0;
  for (const { i, k, score } of pairs) agreeing += score * lettersIn(a[i]!, b[k]!);
  return shareOf(agreeing, a, b, pairs);
}

// `Water Trust` and `Watertrust`; numbers never run together with words.
function writtenAsOne(a: readonly string[], b: readonly string[], pairs: readonly Pair[]): number {
  const same = pairs.filter(({ score }) => score === 1);
  const restA = a.filter((_, i) => !same.some((pair) => pair.i === i));
  const restB = b.filter((_, k) => !same.some((pair) => pair.k === k));
  if (restA.length === restB.length || restA.length === 0 || restB.length === 0) return 0;
  if ([...restA, ...restB].some(isNumber)) return 0;
  const rest = lettersIn(...restA, ...restB);
  const agreeing = lettersIn(...a, ...b) - rest + joinedAlike(restA.join(''), restB.join('')) * rest;
  return shareOf(agreeing, a, b, same);
}

function shareOf(agreeing: number, a: readonly string[], b: readonly string[], pairs: readonly Pair[]): number {
  return (agreeing / lettersIn(...a, ...b)) * (inOrder(pairs) ? 1 : REORDERED);
}

// Each word beside at most one of the other name, the most alike first.
function setSideBySide(a: readonly string[], b: readonly string[], alike: WordLikeness): readonly Pair[] {
  const possible: Pair[] = [];
  for (let i = 0; i < a.length; i++)
    for (let k = 0; k < b.length; k++) {
      const score = alike(i, k);
      if (score > 0) possible.push({ i, k, score });
    }
  possible.sort((x, y) => y.score - x.score || Math.abs(x.i - x.k) - Math.abs(y.i - y.k) || x.i - y.i || x.k - y.k);
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  return possible.filter(({ i, k }) => {
    if (takenA.has(i) || takenB.has(k)) return false;
    takenA.add(i);
    takenB.add(k);
    return true;
  });
}

function inOrder(pairs: readonly Pair[]): boolean {
  const sorted = [...pairs].sort((x, y) => x.i - y.i);
  return sorted.every(({ k }, place) => place === 0 || sorted[place - 1]!.k < k);
}

function areInitials(short: Name, long: Name): boolean {
  const initials = asInitials(short);
  return initials !== null && initialsOf(long).includes(initials);
}
