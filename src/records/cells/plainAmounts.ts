import type { PlainLines } from '../table/plainLines.js';

// 1/10 … are no binary fractions, but the quotient of a whole number below 2⁵³ and a power of ten up to 10²² is the
// nearest double there is, which is what the parser of the language gives.
const POWERS = Float64Array.from({ length: 16 }, (_, k) => 10 ** k);
const MOST_DIGITS = 15;

/**
 * The number in the cell of each line at this place, as `readAmount` reads it, where it is digits alone or, if `points`
 * are decimal signs, with one among them; NaN where it is 0 or anything else.
 */
export function plainAmounts(
  { bytes, borders, width, count }: PlainLines,
  place: number,
  points: boolean,
  amounts: Float64Array,
): void {
  for (let from = 0; from < count; from += SOME)
    amountsInto(bytes, borders, width + 1, place, from, Math.min(count, from + SOME), points, amounts);
}

// So few that it is called often enough to be compiled once, and not for a long run and then once more.
const SOME = 512;

function amountsInto(
  bytes: Uint8Array,
  borders: Int32Array,
  stride: number,
  place: number,
  from: number,
  to: number,
  points: boolean,
  amounts: Float64Array,
): void {
  for (let line = from; line < to; line++) {
    const begin = borders[line * stride + place]! + 1;
    const end = borders[line * stride + place + 1]!;
    amounts[line] = end - begin > MOST_DIGITS ? Number.NaN : amountAt(bytes, begin, end, points);
  }
}

function amountAt(bytes: Uint8Array, begin: number, end: number, points: boolean): number {
  let whole = 0;
  let at = begin;
  for (; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) break;
    whole = 10 * whole + digit;
  }
  if (at === end) return whole > 0 ? whole : Number.NaN;
  // Three places may be thousands, and a point without a digit on either side is left to the reader of other forms.
  const places = end - at - 1;
  if (!points || bytes[at] !== 46 || at === begin || places === 0 || places === 3) return Number.NaN;
  for (at++; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    whole = 10 * whole + digit;
  }
  return whole > 0 ? whole / POWERS[places]! : Number.NaN;
}
