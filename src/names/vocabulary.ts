import comparison from 'string-comparison';
import { Letters } from './letters.js';
import { isNumber, lettersIn } from './words.js';

/** How alike two words must be at least to count as the same, by Jaro–Winkler. */
export const WORDS_ALIKE = 0.85;
/** How alike several words written as one must be. */
export const JOINED_ALIKE = 0.9;

/** How alike a word is to one that is cut short, and a name to its initials. */
export const ABBREVIATED = 0.9;
const LEAST_ABBREVIATION = 3;

/** How alike several words are to others when each side is written as one; 0 where that is not enough. */
export function joinedAlike(a: string, b: string): number {
  const score = comparison.jaroWinkler.similarity(a, b);
  return score >= JOINED_ALIKE ? score : 0;
}

/** Words, each once, that can be asked which of them are spelled much like another. */
export class Vocabulary {
  readonly #least: number;
  readonly #abbreviations: boolean;
  readonly #places = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #counts: number[] = [];
  readonly #letters: Letters = new Letters();
  readonly #known = new Map<string, ReadonlyMap<number, number>>();

  /** Words are alike when their Jaro–Winkler similarity is at least `least`, or by choice when one is cut short. */
  constructor(least: number, abbreviations: boolean) {
    this.#least = least;
    this.#abbreviations = abbreviations;
  }

  /** The place of a word, which is added if it is new. */
  add(word: string): number {
    const before = this.#places.get(word);
    if (before !== undefined) return before;
    this.#places.set(word, this.#words.length);
    this.#letters.add(word);
    this.#counts.push(lettersIn(word));
    return this.#words.push(word) - 1;
  }

  /** For how many letters the word at a place counts. */
  lettersIn(place: number): number {
    return this.#counts[place]!;
  }

  /** The places of the words alike, with how much; numbers are only like themselves. */
  alike(word: string): ReadonlyMap<number, number> {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const found = new Map<number, number>();
    const exact = this.#places.get(word);
    if (exact !== undefined) found.set(exact, 1);
    if (!isNumber(word)) this.#findAlike(word, found);
    this.#known.set(word, found);
    return found;
  }

  #findAlike(word: string, found: Map<number, number>): void {
    if (this.#abbreviations)
      for (let place = 0; place < this.#words.length; place++)
        if (abbreviates(word, this.#words[place]!)) found.set(place, ABBREVIATED);
    for (const place of this.#letters.near(word, this.#least)) {
      const other = this.#words[place]!;
      if (other === word || isNumber(other)) continue;
      const score = comparison.jaroWinkler.similarity(word, other);
      if (score >= this.#least) found.set(place, Math.max(score, found.get(place) ?? 0));
    }
  }
}

/** Whether one word is the other cut short: to one letter, or to three and more. */
export function abbreviates(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === long.length || (short.length > 1 && short.length < LEAST_ABBREVIATION)) return false;
  return long.startsWith(short) && !isNumber(short);
}
