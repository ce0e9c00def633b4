import { totalsOf } from '../../network/bothWays.js';
import type { PairTies } from './pairTies.js';

/**
 * A core that members can enter and leave, and how well it fits: the correlation of the ties with the ideal, in which
 * ties are 1 within the core, 0 within the periphery, and `between` from one to the other, or left out where that is NaN.
 */
export class CoreBlocks {
  readonly #ties: PairTies;
  readonly #between: number;
  readonly #inside: Uint8Array;
  // The strengths of each member's ties, and their squares; those to members of the core.
  readonly #totals: Float64Array;
  readonly #squareTotals: Float64Array;
  readonly #toCore: Float64Array;
  readonly #squaresToCore: Float64Array;
  readonly #pairs: number;
  readonly #total: number;
  readonly #squareTotal: number;
  #size = 0;
  #core = 0;
  #coreSquares = 0;
  #periphery = 0;
  #peripherySquares = 0;

  constructor(ties: PairTies, between: number) {
    const n = ties.offsets.length - 1;
    this.#ties = ties;
    this.#between = between;
    this.#inside = new Uint8Array(n);
    this.#totals = totalsOf(ties);
    this.#squareTotals = totalsOf({ ...ties, strengths: ties.squares });
    this.#toCore = new Float64Array(n);
    this.#squaresToCore = new Float64Array(n);
    this.#pairs = ties.perPair * ((n * (n - 1)) / 2);
    this.#total = this.#totals.reduce((sum, value) => sum + value, 0) / 2;
    this.#squareTotal = this.#squareTotals.reduce((sum, value) => sum + value, 0) / 2;
    this.clear();
  }

  get inside(): Readonly<Uint8Array> {
    return this.#inside;
  }

  get size(): number {
    return this.#size;
  }

  /** The strengths of each member's ties added up. */
  get totals(): Float64Array {
    return this.#totals;
  }

  clear(): void {
    this.#inside.fill(0);
    this.#toCore.fill(0);
    this.#squaresToCore.fill(0);
    this.#size = 0;
    this.#core = 0;
    this.#coreSquares = 0;
    this.#periphery = this.#total;
    this.#peripherySquares = this.#squareTotal;
  }

  /** Takes member i into the core, or out of it. */
  move(i: number): void {
    const { offsets, targets, strengths, squares } = this.#ties;
    const step = this.#inside[i] === 1 ? -1 : 1;
    this.#core += step * this.#toCore[i]!;
    this.#coreSquares += step * this.#squaresToCore[i]!;
    this.#periphery -= step * (this.#totals[i]! - this.#toCore[i]!);
    this.#peripherySquares -= step * (this.#squareTotals[i]! - this.#squaresToCore[i]!);
    this.#size += step;
    this.#inside[i] = step === 1 ? 1 : 0;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      this.#toCore[targets[k]!]! += step * strengths[k]!;
      this.#squaresToCore[targets[k]!]! += step * squares[k]!;
    }
  }

  /** The fit of the core as it is, NaN where it has none. */
  fit(): number {
    return this.fitOf(this.#size, this.#core, this.#coreSquares, this.#periphery, this.#peripherySquares);
  }

  /** The fit there would be after a move of member i. */
  fitAfter(i: number): number {
    const step = this.#inside[i] === 1 ? -1 : 1;
    return this.fitOf(
      this.#size + step,
      this.#core + step * this.#toCore[i]!,
      this.#coreSquares + step * this.#squaresToCore[i]!,
      this.#periphery - step * (this.#totals[i]! - this.#toCore[i]!),
      this.#peripherySquares - step * (this.#squareTotals[i]! - this.#squaresToCore[i]!),
    );
  }

  /** The fit of any core of so many members, by the strengths within it and within the periphery, and their squares. */
  fitOf(size: number, core: number, coreSquares: number, periphery: number, peripherySquares: number): number {
    const ignored = Number.isNaN(this.#between);
    const between = ignored ? 0 : this.#between;
    const corePairs = this.#pairsAmong(size);
    const peripheryPairs = this.#pairsAmong(this.#inside.length - size);
    const pairs = ignored ? corePairs + peripheryPairs : this.#pairs;
    const total = ignored ? core + periphery : this.#total;
    const squareTotal = ignored ? coreSquares + peripherySquares : this.#squareTotal;
    const betweenPairs = pairs - corePairs - peripheryPairs;
    const ideal = corePairs + between * betweenPairs;
    const idealSquares = corePairs + between * between * betweenPairs;
    const both = core + between * (total - core - periphery);
    // Without division first, so that whole numbers stay whole.
    const spread = pairs * squareTotal - total * total;
    const idealSpread = pairs * idealSquares - ideal * ideal;
    if (!(spread > SLACK * pairs * squareTotal && idealSpread > SLACK * pairs * idealSquares)) return Number.NaN;
    const fit = (pairs * both - total * ideal) / Math.sqrt(spread * idealSpread);
    return Math.max(-1, Math.min(1, fit)); // not beyond by rounding
  }

  /** The mean tie of the pairs within the core, between core and periphery, and within the periphery. */
  densities(): { core: number; between: number; periphery: number } {
    const corePairs = this.#pairsAmong(this.#size);
    const peripheryPairs = this.#pairsAmong(this.#inside.length - this.#size);
    const between = this.#total - this.#core - this.#periphery;
    const { scale } = this.#ties;
    return {
      core: (scale * this.#core) / corePairs,
      between: (scale * between) / (this.#pairs - corePairs - peripheryPairs),
      periphery: (scale * this.#periphery) / peripheryPairs,
    };
  }

  #pairsAmong(members: number): number {
    return (this.#ties.perPair * (members * (members - 1))) / 2;
  }
}

// A spread below this share of the squares is rounding: all pairs are alike.
const SLACK = 1e-12;
