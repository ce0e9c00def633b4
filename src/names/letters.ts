/**
 * The letters of many words, to tell quickly which cannot be like another by Jaro–Winkler. Here a letter is one of 32
 * places; letters that share one are not told apart, which errs on the safe side.
 */
export class Letters {
  readonly #words: string[] = [];
  readonly #lengths: number[] = [];
  readonly #firsts: number[] = [];
  // Which letters occur, one bit each; and how often each of the 32 does, word after word.
  readonly #which: number[] = [];
  readonly #counts: number[] = [];

  add(word: string): void {
    this.#words.push(word);
    this.#lengths.push(word.length);
    this.#firsts.push(word.charCodeAt(0));
    this.#which.push(whichIn(word));
    this.#counts.push(...countsIn(word));
  }

  /** The places of the words whose Jaro–Winkler similarity to `word` can be `least` or more. */
  near(word: string, least: number): number[] {
    const found: number[] = [];
    const n = word.length;
    const first = word.charCodeAt(0);
    const which = whichIn(word);
    const counts = countsIn(word);
    for (let place = 0; place < this.#words.length; place++) {
      const m = this.#lengths[place]!;
      // Each letter of one that the other lacks costs a match at least.
      const most = Math.min(n - ones(which & ~this.#which[place]!), m - ones(this.#which[place]! & ~which));
      const prefix = first === this.#firsts[place]! ? prefixOf(word, this.#words[place]!) : 0;
      if (similarity(most, n, m, prefix) < least) continue;
      let matches = 0;
      for (let letter = 0; letter < PLACES; letter++)
        matches += Math.min(counts[letter]!, this.#counts[place * PLACES + letter]!);
      if (similarity(matches, n, m, prefix) >= least) found.push(place);
    }
    return found;
  }
}

const PLACES = 32;
const ROUNDING = 1e-9;

// With that many matches, all in order.
function similarity(matches: number, n: number, m: number, prefix: number): number {
  const jaro = (matches / n + matches / m + 1) / 3;
  return jaro + 0.1 * prefix * (1 - jaro) + ROUNDING;
}

function prefixOf(a: string, b: string): number {
  let prefix = 1;
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return prefix;
}

function whichIn(word: string): number {
  let which = 0;
  for (let k = 0; k < word.length; k++) which |= 1 << (word.charCodeAt(k) % PLACES);
  return which;
}

function countsIn(word: string): number[] {
  const counts = new Array<number>(PLACES).fill(0);
  for (let k = 0; k < word.length; k++) counts[word.charCodeAt(k) % PLACES]!++;
  return counts;
}

function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
