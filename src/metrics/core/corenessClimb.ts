import type { PairTies } from './pairTies.js';

/**
 * Coreness that agrees with the ties better and better, each member's in turn being made the best there is beside the
 * others'. The agreement is the cosine of the ties and the products of the values over all pairs, or, `centred`, their
 * correlation.
 *
 * As a function of one value x it is (a + b x) / √(c0 + c1 x + c2 x²), which has one turning point. Sums are kept without
 * the member of the largest value, `top`, beside whom the others may be next to nothing.
 */
export class CorenessClimb {
  readonly values: Float64Array;
  readonly #ties: PairTies;
  readonly #pairs: number;
  readonly #meanTie: number;
  // What the means take away: the mean tie and 1 / pairs where centred, else nothing.
  readonly #mean: number;
  readonly #share: number;
  readonly #spread: number;
  #top = 0;
  // Of the values but the top's: their sum, the sums of squares and fourth powers.
  #sum = 0;
  #squares = 0;
  #fourths = 0;
  // Over all pairs, the sum of (tie − mean tie) × the product of the values.
  #agreement = 0;
  // Whether the top's value is as large as it may be.
  #atMost = false;

  constructor(ties: PairTies, centred: boolean) {
    const n = ties.counts.length;
    const total = ties.strengths.reduce((sum, strength) => sum + strength, 0) / (2 * ties.perPair);
    const squares = ties.squares.reduce((sum, square) => sum + square, 0) / (2 * ties.perPair);
    this.values = new Float64Array(n);
    this.#ties = ties;
    this.#pairs = (n * (n - 1)) / 2;
    this.#meanTie = total / this.#pairs;
    this.#mean = centred ? this.#meanTie : 0;
    this.#share = centred ? 1 / this.#pairs : 0;
    this.#spread = squares - total * this.#meanTie;
    if (!(this.#spread > SLACK * squares)) this.#spread = Number.NaN; // all pairs are alike
  }

  /** Climbs from the values as they are, makes them of length 1, and gives their agreement; NaN if all pairs are alike. */
  up(): number {
    if (Number.isNaN(this.#spread)) return Number.NaN;
    for (let sweep = 0; sweep < SWEEPS && !this.#flat(); sweep++) {
      this.#addUp();
      const change = this.#turn(this.#top);
      const others = this.#others();
      // Beside a hub without bounds the others go on shrinking by this much.
      if (Math.max(change, others) < (this.#atMost ? 2 / HUB : CHANGE)) break;
    }
    this.#addUp();
    if (this.#flat()) this.#spreadOut();
    return this.#agreement / Math.sqrt(this.#productSpread(this.#share));
  }

  /** The correlation of the ties with the products of the values. */
  correlation(): number {
    const tied = this.#agreement + (this.#mean - this.#meanTie) * this.#products();
    const correlation = tied / Math.sqrt(this.#productSpread(1 / this.#pairs) * this.#spread);
    return Math.max(-1, Math.min(1, correlation)); // not beyond by rounding
  }

  // Whether the values are so much alike that their differences are about to be lost in rounding.
  #flat(): boolean {
    return this.#share > 0 && this.#productSpread(this.#share) < FLAT * this.#productSpread(0);
  }

  // Makes the differences of the values a thousandth of them. The correlation changes by as little.
  #spreadOut(): void {
    const values = this.values;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const factor = (APART * mean) / Math.sqrt(squares / values.length);
    for (let i = 0; i < values.length; i++) values[i] = Math.max(0, mean + factor * (values[i]! - mean));
    this.#addUp();
  }

  // Makes the values of length 1, and adds up.
  #addUp(): void {
    const { offsets, targets, strengths, perPair } = this.#ties;
    const values = this.values;
    let [length, sum, squares, fourths, tied, top] = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < values.length; i++) {
      length += values[i]! * values[i]!;
      if (values[i]! > values[top]!) top = i;
    }
    length = Math.sqrt(length);
    for (let i = 0; i < values.length; i++) {
      values[i]! /= length;
      if (i === top) continue;
      const square = values[i]! * values[i]!;
      sum += values[i]!;
      squares += square;
      fourths += square * square;
    }
    for (let i = 0; i < values.length; i++)
      for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++)
        tied += strengths[k]! * values[i]! * values[targets[k]!]!;
    this.#top = top;
    this.#sum = sum;
    this.#squares = squares;
    this.#fourths = fourths;
    this.#agreement = tied / 2 / perPair - this.#mean * this.#products();
  }

  #products(): number {
    return (this.#sum * this.#sum - this.#squares) / 2 + this.values[this.#top]! * this.#sum;
  }

  // The sum over pairs of the squares of the products, less a share of the square of their sum.
  #productSpread(share: number): number {
    const x = this.values[this.#top]!;
    const products = this.#products();
    return (this.#squares ** 2 - this.#fourths) / 2 + x * x * this.#squares - products * products * share;
  }

  // Gives the change of the top's value, as a share of it.
  #turn(top: number): number {
    const { offsets, targets, strengths, perPair } = this.#ties;
    const values = this.values;
    const old = values[top]!;
    const [sum, squares, fourths] = [this.#sum, this.#squares, this.#fourths];
    const products = (sum * sum - squares) / 2;
    let tied = 0;
    // Without the top's ties from the start: beside them the others' would be lost.
    for (let i = 0; i < values.length; i++) {
      if (i === top) continue;
      for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++)
        if (targets[k]! !== top) tied += strengths[k]! * values[i]! * values[targets[k]!]!;
    }
    const a = tied / 2 / perPair - this.#mean * products;
    const b = this.#tiedTo(top) - this.#mean * sum;
    const c0 = (squares * squares - fourths) / 2 - products * products * this.#share;
    const c1 = -2 * products * sum * this.#share;
    const c2 = squares - sum * sum * this.#share;
    const most = HUB * Math.sqrt(squares);
    const value = turningPoint(a, b, c0, c1, c2, old, most);
    values[top] = value;
    this.#atMost = value === most;
    this.#agreement = a + b * value;
    return Math.abs(value - old) / old;
  }

  // Gives the largest change, as a share of the length of these values.
  #others(): number {
    const values = this.values;
    const top = this.#top;
    const x = values[top]!;
    let most = 0;
    for (let i = 0; i < values.length; i++) {
      if (i === top) continue;
      const old = values[i]!;
      const sum = this.#sum - old;
      const squares = Math.max(0, this.#squares - old * old);
      const fourths = Math.max(0, this.#fourths - old ** 4);
      const products = (sum * sum - squares) / 2 + x * sum;
      const b = this.#tiedTo(i) - this.#mean * (sum + x);
      const a = this.#agreement - b * old;
      const c0 = (squares * squares - fourths) / 2 + x * x * squares - products * products * this.#share;
      const c1 = -2 * products * (sum + x) * this.#share;
      const c2 = squares + x * x - (sum + x) * (sum + x) * this.#share;
      const value = turningPoint(a, b, c0, c1, c2, old, HUB * Math.sqrt(squares + x * x));
      values[i] = value;
      this.#sum = sum + value;
      this.#squares = squares + value * value;
      this.#fourths = fourths + value ** 4;
      this.#agreement = a + b * value;
      most = Math.max(most, Math.abs(value - old));
    }
    return most / Math.sqrt(this.#squares);
  }

  #tiedTo(i: number): number {
    const { offsets, targets, strengths, perPair } = this.#ties;
    let tied = 0;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) tied += strengths[k]! * this.values[targets[k]!]!;
    return tied / perPair;
  }
}

// Of the squares; a smaller spread is rounding.
const SLACK = 1e-12;
const SWEEPS = 1000;
const CHANGE = 1e-9;
// Of the squares of the products; their spread is below it where values differ by a thousandth or so.
const FLAT = 1e-6;
const APART = 1e-3;
// So many times the length of the others' is a value that the fit would have grow without end.
const HUB = 1e6;

// Where from 0 to `most` (a + b x) / √(c0 + c1 x + c2 x²) is largest.
function turningPoint(a: number, b: number, c0: number, c1: number, c2: number, old: number, most: number): number {
  const rise = b * c0 - (a * c1) / 2;
  const bend = a * c2 - (b * c1) / 2;
  if (bend > 0) return Math.min(most, Math.max(0, rise / bend));
  if (rise > 0) return most;
  if (rise < 0) return a / Math.sqrt(c0) >= b / Math.sqrt(c2) ? 0 : most;
  return old;
}
