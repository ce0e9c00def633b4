import type { Random } from '../../numeric/random.js';

/** What sets of members are worth: larger is better. */
export interface SetValues {
  /** About how many steps one call takes. */
  readonly steps: number;
  /** Puts into `values` what those of `base`, marked 1 in `inside`, are worth together with each other from `first` on. */
  beside(base: Int32Array, inside: Uint8Array, values: Float64Array, first: number): void;
}

/** Values that differ by less than this share of the larger, or by less than this, are equal. */
const EQUAL = 1e-10;

/** The best sets met so far, none twice. */
export class BestSets {
  value: number = -Infinity;
  count = 0;
  readonly limit: number;
  #found = new Map<string, readonly number[]>();

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Whether a set of this value is among the best. */
  welcomes(value: number): boolean {
    return value >= this.value - margin(this.value);
  }

  /** Takes a set that is among the best; `known` says whether it may have been taken before. */
  take(base: Int32Array, last: number, value: number, known: boolean): void {
    if (value > this.value + margin(this.value)) {
      this.value = value;
      this.count = 0;
      this.#found.clear();
    }
    if (this.#found.size >= this.limit) {
      if (!known) this.count++;
      return;
    }
    const set = [...base, last].sort((a, b) => a - b);
    this.#found.set(set.join(), set);
    this.count = known ? this.#found.size : this.count + 1;
  }

  /** In order of their members. */
  sets(): readonly (readonly number[])[] {
    return [...this.#found.values()].sort(inOrder);
  }
}

function margin(value: number): number {
  return value === -Infinity ? 0 : EQUAL * Math.max(1, Math.abs(value));
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((member, at) => member !== b[at]);
  return place === -1 ? 0 : a[place]! - b[place]!;
}

/** Goes through all sets of k, in order of their members: what comes before the last of them, then each who may be it. */
export function everySet(values: SetValues, n: number, k: number, best: BestSets): void {
  const base = Int32Array.from({ length: k - 1 }, (_, place) => place);
  const inside = new Uint8Array(n).fill(1, 0, k - 1);
  const worth = new Float64Array(n);
  do {
    const first = (base.at(-1) ?? -1) + 1;
    values.beside(base, inside, worth, first);
    for (let i = first; i < n; i++) if (best.welcomes(worth[i]!)) best.take(base, i, worth[i]!, false);
  } while (stepOn(base, inside));
}

// The next base in order, of which at least one member is before the last; false where there is none.
function stepOn(base: Int32Array, inside: Uint8Array): boolean {
  let place = base.length - 1;
  while (place >= 0 && base[place] === inside.length - 1 - base.length + place) place--;
  if (place < 0) return false;
  for (const i of base.subarray(place)) inside[i] = 0;
  base[place]!++;
  for (let after = place + 1; after < base.length; after++) base[after] = base[after - 1]! + 1;
  for (const i of base.subarray(place)) inside[i] = 1;
  return true;
}

/**
 * Sets of k that are better than any that is one exchange away, from several first ones. Of a set that is exchanged those
 * as good as the best are met by the way.
 */
export function exchanged(
  values: SetValues,
  n: number,
  k: number,
  restarts: number,
  random: Random,
  best: BestSets,
): void {
  const exchange = new Exchange(values, n, k, best);
  exchange.fill(0, null);
  exchange.climb();
  for (let restart = 1; restart < restarts; restart++) {
    exchange.fill(k, random);
    exchange.climb();
  }
}

class Exchange {
  readonly #values: SetValues;
  readonly #best: BestSets;
  readonly #set: Int32Array;
  readonly #base: Int32Array;
  readonly #inside: Uint8Array;
  readonly #worth: Float64Array;

  constructor(values: SetValues, n: number, k: number, best: BestSets) {
    this.#values = values;
    this.#best = best;
    this.#set = new Int32Array(k);
    this.#base = new Int32Array(k - 1);
    this.#inside = new Uint8Array(n);
    this.#worth = new Float64Array(n);
  }

  /** A first set: so many members by draw, then always the one that adds most. */
  fill(drawn: number, random: Random | null): void {
    const inside = this.#inside.fill(0);
    for (let place = 0; place < this.#set.length; place++) {
      let i = 0;
      if (random !== null && place < drawn) {
        do i = Math.floor(random() * inside.length);
        while (inside[i] === 1);
      } else {
        this.#values.beside(this.#set.subarray(0, place), inside, this.#worth, 0);
        i = highest(this.#worth, inside);
      }
      this.#set[place] = i;
      inside[i] = 1;
    }
  }

  /** Exchanges as long as that gains, always where it gains most. */
  climb(): void {
    let value = -Infinity;
    for (;;) {
      let place = -1;
      let into = -1;
      let gained = value + margin(value);
      for (let out = 0; out < this.#set.length; out++) {
        const i = this.#bestInsteadOf(out);
        if (!(this.#worth[i]! > gained)) continue;
        [place, into, gained] = [out, i, this.#worth[i]!];
      }
      if (place === -1) return;
      value = gained;
      this.#inside[this.#set[place]!] = 0;
      this.#set[place] = into;
      this.#inside[into] = 1;
    }
  }

  // Who is best in the place of a member, itself included.
  #bestInsteadOf(out: number): number {
    this.#base.set(this.#set.subarray(0, out));
    this.#base.set(this.#set.subarray(out + 1), out);
    this.#inside[this.#set[out]!] = 0;
    this.#values.beside(this.#base, this.#inside, this.#worth, 0);
    const i = highest(this.#worth, this.#inside);
    if (this.#best.welcomes(this.#worth[i]!)) this.#takeAll();
    this.#inside[this.#set[out]!] = 1;
    return i;
  }

  #takeAll(): void {
    for (let i = 0; i < this.#worth.length; i++)
      if (this.#inside[i] === 0 && this.#best.welcomes(this.#worth[i]!))
        this.#best.take(this.#base, i, this.#worth[i]!, true);
  }
}

// Of several the first; those who differ by rounding may change places, which changes no value.
function highest(worth: Float64Array, inside: Uint8Array): number {
  let best = -1;
  for (let i = 0; i < worth.length; i++) if (inside[i] === 0 && (best === -1 || worth[i]! > worth[best]!)) best = i;
  return best;
}
