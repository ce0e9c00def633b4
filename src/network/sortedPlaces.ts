// From so many on the keys are worth their making.
const MANY = 256;
const MOST_POSITIONS = 16;
const PRECISION = 53;

/**
 * The places of texts sorted by code unit, those alike in their order. Ids are mostly one word and a number: their letters
 * behind what all begin with become the digits of one whole number each, and only where that does not tell texts apart
 * are they compared.
 */
export function sortedPlaces(texts: readonly string[]): Uint32Array {
  const n = texts.length;
  const order = Uint32Array.from({ length: n }, (_, place) => place);
  if (n < MANY) {
    sortRun(texts, order, 0, n);
    return order;
  }
  const size = 2 ** Math.ceil(Math.log2(n));
  const keys = keysOf(texts, 2 ** PRECISION / size);
  const both = keys.map((key, place) => key * size + place).sort();
  for (let k = 0; k < n; k++) order[k] = both[k]! % size;
  for (let begin = 0, end = 0; begin < n; begin = end) {
    while (end < n && keys[order[end]!] === keys[order[begin]!]) end++;
    if (end > begin + 1) sortRun(texts, order, begin, end);
  }
  return order;
}

function sortRun(texts: readonly string[], order: Uint32Array, begin: number, end: number): void {
  const places = Array.from(order.subarray(begin, end));
  places.sort((i, j) => (texts[i]! < texts[j]! ? -1 : texts[i]! > texts[j]! ? 1 : i - j));
  order.set(places, begin);
}

// A whole number below `most` for each text, in the order of the texts as far as it tells them apart.
function keysOf(texts: readonly string[], most: number): Float64Array {
  const begin = sharedLength(texts);
  const [lowest, ranges] = rangesOf(texts, begin);
  const keys = new Float64Array(texts.length);
  for (let position = 0, values = 1; position < ranges.length; position++) {
    values *= ranges[position]!;
    if (values > most) break;
    for (let k = 0; k < keys.length; k++) {
      const text = texts[k]!;
      const at = begin + position;
      keys[k] = keys[k]! * ranges[position]! + (at < text.length ? text.charCodeAt(at) - lowest[position]! + 1 : 0);
    }
  }
  return keys;
}

// How long the beginning is that all have.
function sharedLength(texts: readonly string[]): number {
  const first = texts[0]!;
  let length = first.length;
  for (const text of texts) {
    length = Math.min(length, text.length);
    for (let at = 0; at < length; at++) if (text.charCodeAt(at) !== first.charCodeAt(at)) length = at;
  }
  return length;
}

// The lowest letter at each position, and how many values it has with the end of the text for one.
function rangesOf(texts: readonly string[], begin: number): [Int32Array, Int32Array] {
  const lowest = new Int32Array(MOST_POSITIONS).fill(0x10000);
  const highest = new Int32Array(MOST_POSITIONS).fill(-1);
  for (const text of texts) {
    const length = Math.min(text.length - begin, MOST_POSITIONS);
    for (let position = 0; position < length; position++) {
      const letter = text.charCodeAt(begin + position);
      if (letter < lowest[position]!) lowest[position] = letter;
      if (letter > highest[position]!) highest[position] = letter;
    }
  }
  return [lowest, highest.map((letter, position) => Math.max(1, letter - lowest[position]! + 2))];
}
