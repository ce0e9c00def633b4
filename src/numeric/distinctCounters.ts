/**
 * Counters that tell about how many different members have come to them: of each `registers` bytes, which hold the
 * largest of the ranks that came to them by chance, of those who came (HyperLogLog; Flajolet, Fusy, Gandouet and Meunier
 * 2007, doi:10.46298/dmtcs.3545). The counter of everyone who came to either of two holds the larger of each byte.
 */
export interface DistinctCounters {
  readonly registers: number;
  /** Four registers a word, counter after counter. */
  readonly words: Int32Array;
  readonly bytes: Uint8Array;
}

/** A counter for each of n members, to which itself has come. */
export function distinctCounters(n: number, registers: number, random: () => number): DistinctCounters {
  const words = new Int32Array((n * registers) / 4);
  const bytes = new Uint8Array(words.buffer);
  for (let i = 0; i < n; i++) {
    const register = Math.floor(random() * registers);
    // Rank r or more has the probability 2 ** (1 − r).
    bytes[i * registers + register] = 1 + Math.clz32(random() * 0x100000000);
  }
  return { registers, words, bytes };
}

/** How far such a count is off, as a share of it: its relative standard error, which is 6 % more for 16 registers. */
export function countError(registers: number): number {
  return 1.04 / Math.sqrt(registers);
}

/**
 * Lets the counter at word `from` come to that at word `at`. Where a byte of a is no smaller than that of b, both being
 * below 128, a with its topmost bit set less b keeps that bit.
 */
export function joinCounters(into: Int32Array, at: number, words: Int32Array, from: number, size: number): void {
  for (let w = 0; w < size; w++) {
    const a = into[at + w]!;
    const b = words[from + w]!;
    const larger = ((a | TOPS) - b) & TOPS;
    into[at + w] = b ^ ((a ^ b) & (larger - (larger >>> 7)));
  }
}

const TOPS: number = 0x80808080 | 0;

/** What to count by: the estimate without bias at either end of Ertl 2017, arXiv:1702.01284, which only grows. */
export interface CountTables {
  /** By rank r: 2 ** −r, and 0 for none. */
  readonly shares: Float64Array;
  /** By the number of registers to which nobody has come: what they add to the shares. */
  readonly empty: Float64Array;
}

export function countTables(registers: number): CountTables {
  const shares = Float64Array.from({ length: RANKS + 1 }, (_, rank) => (rank === 0 ? 0 : 2 ** -rank));
  const empty = Float64Array.from({ length: registers + 1 }, (_, count) => registers * sigma(count / registers));
  return { shares, empty };
}

/** About how many have come to the counter whose first byte is `at`. */
export function countOf(bytes: Uint8Array, at: number, registers: number, { shares, empty }: CountTables): number {
  let sum = 0;
  let zeros = 0;
  for (let k = at; k < at + registers; k++) {
    const rank = bytes[k]!;
    sum += shares[rank]!;
    if (rank === 0) zeros++;
  }
  return (registers * registers) / (2 * Math.LN2 * (empty[zeros]! + sum));
}

const RANKS = 33;

function sigma(share: number): number {
  if (share === 1) return Infinity;
  let sum = share;
  let before = 0;
  for (let power = share * share, times = 1; sum !== before; power *= power, times *= 2) {
    before = sum;
    sum += power * times;
  }
  return sum;
}
