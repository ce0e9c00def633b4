import { sortedByDigits } from '../numeric/digitSort.js';

// From so many on the keys are worth their making.
const MANY = 256;
const MOST_POSITIONS = 24;
const MOST_KEYS = 2 ** 32;

/** The places of texts in their order. */
interface SortedPlaces {
  readonly places: Uint32Array;
  /** Whether it is known that no two texts are alike. */
  readonly areDistinct: boolean;
}

/** The places of texts sorted by code unit, those alike in their order. */
export function sortedPlaces(texts: readonly string[]): Uint32Array {
  return placesInOrder(texts).places;
}

/**
 * The same, with what is known of texts that are alike. Ids are mostly one word and a number: their letters
 * behind what all begin with become the digits of one whole number each, and only where that does not tell texts apart
 * are they compared.
 */
export function placesInOrder(texts: readonly string[]): SortedPlaces {
  const n = texts.length;
  const places = new Uint32Array(n);
  for (let place = 0; place < n; place++) places[place] = place;
  if (n < MANY) {
    sortRun(texts, places, 0, n);
    return { places, areDistinct: false };
  }
  const { keys, bits } = keysOf(texts);
  const spare = { keys: new Uint32Array(n), values: new Uint32Array(n) };
  const sorted = sortedByDigits({ keys, values: places }, spare, bits);
  const order = sorted.values ?? places;
  const areDistinct = areAscending(sorted.keys);
  if (!areDistinct) sortRuns(texts, order, sorted.keys);
  return { places: order, areDistinct };
}

function areAscending(keys: Uint32Array): boolean {
  for (let k = 1; k < keys.length; k++) if (keys[k] === keys[k - 1]) return false;
  return true;
}

function sortRuns(texts: readonly string[], order: Uint32Array, keys: Uint32Array): void {
  for (let begin = 0, end = 0; begin < keys.length; begin = end) {
    while (end < keys.length && keys[end] === keys[begin]) end++;
    if (end > begin + 1) sortRun(texts, order, begin, end);
  }
}

function sortRun(texts: readonly string[], order: Uint32Array, begin: number, end: number): void {
  const places = Array.from(order.subarray(begin, end));
  places.sort((i, j) => (texts[i]! < texts[j]! ? -1 : texts[i]! > texts[j]! ? 1 : i - j));
  order.set(places, begin);
}

/** The letters that texts have at some positions. */
interface Letters {
  readonly begin: number;
  /** The letter at each position that counts 0, where the end of a text counts 0, one below the lowest letter. */
  readonly zero: Int32Array;
  /** How many values each position has. */
  readonly values: Int32Array;
}

// A whole number for each text, in the order of the texts as far as it tells them apart, and how many bits they take.
function keysOf(texts: readonly string[]): { keys: Uint32Array; bits: number } {
  let letters = lettersOf(texts, 0);
  while (letters.values.every((count) => count === 1)) letters = lettersOf(texts, letters.begin + MOST_POSITIONS);
  const { begin, zero, values } = letters;
  let [positions, all] = [0, 1];
  for (; positions < MOST_POSITIONS && all * values[positions]! <= MOST_KEYS; positions++) all *= values[positions]!;
  const telling = Array.from({ length: positions }, (_, position) => position).filter((p) => values[p]! > 1);
  const keys = new Uint32Array(texts.length);
  for (let k = 0; k < keys.length; k++) {
    const text = texts[k]!;
    let key = 0;
    for (let p = 0; p < telling.length; p++) {
      const position = telling[p]!;
      const at = begin + position;
      key = key * values[position]! + (at < text.length ? text.charCodeAt(at) - zero[position]! : 0);
    }
    keys[k] = key;
  }
  return { keys, bits: Math.ceil(Math.log2(all)) };
}

function lettersOf(texts: readonly string[], begin: number): Letters {
  const lowest = new Int32Array(MOST_POSITIONS).fill(0x10000);
  const highest = new Int32Array(MOST_POSITIONS).fill(-1);
  let shortest = Infinity;
  for (const text of texts) {
    const length = Math.min(text.length - begin, MOST_POSITIONS);
    shortest = Math.min(shortest, length);
    for (let position = 0; position < length; position++) {
      const letter = text.charCodeAt(begin + position);
      if (letter < lowest[position]!) lowest[position] = letter;
      if (letter > highest[position]!) highest[position] = letter;
    }
  }
  // Where a text has ended, that is a value too.
  const zero = lowest.map((letter, position) => (position < shortest ? letter : letter - 1));
  return { begin, zero, values: highest.map((letter, position) => Math.max(1, letter - zero[position]! + 1)) };
}
