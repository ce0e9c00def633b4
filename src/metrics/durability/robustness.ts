import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { requireOneOf, requireWhole, shown } from '../../numeric/check.js';
import { type Random, randomFrom, shuffle } from '../../numeric/random.js';
import { LargestLeft } from './largestLeft.js';
import { largestOfSubsets, MOST_FOR_SUBSETS } from './largestOfSubsets.js';
import { partsWithoutEach } from './partsWithoutEach.js';
import { byDegreeLeft, byMeasureLeft, byValue } from './removalOrders.js';

/** The members in descending order of what it gives go one by one. It may be any measure of the library or your own. */
export type RemovalMeasure = (network: Network) => ArrayLike<number>;

export interface RobustnessOptions {
  /** Who goes first: who has most contacts, anybody by chance, or who is highest by a measure. Default `'degree'`. */
  readonly order?: 'degree' | 'random' | RemovalMeasure;
  /** Measure anew among those left after every loss; false: the order is that of the whole network. Default true. */
  readonly adaptive?: boolean;
  /** Who of equals goes first: the smallest id, or one drawn, for the mean over many draws. Default `'first'`. */
  readonly equals?: 'first' | 'random';
  /** How many orders are drawn, where any are. Default 100. */
  readonly samples?: number;
  /** The seed of what is drawn. Default 1. */
  readonly seed?: number;
}

export interface Robustness {
  /** R: the mean of `curve` over the losses 1 … n. */
  readonly area: number;
  /** The largest R there can be, ½ (1 − 1 / n): of a network in which everyone is tied to everyone. */
  readonly most: number;
  /** The share of all n members in the largest connected part after 0 … n losses; the mean where orders were drawn. */
  readonly curve: Float64Array;
  /** The same as a share of those who are left; NaN where nobody is. */
  readonly ofSurvivors: Float64Array;
  /** Who went, member numbers, first to last; none where orders were drawn. */
  readonly removed: Uint32Array;
  /** Whether nothing was drawn: one order, or the mean over all orders there are. */
  readonly exact: boolean;
  /** How many orders were drawn; 0 if `exact`. */
  readonly samples: number;
  /** The standard error of `area` and of each place of `curve`; 0 where exact, NaN for one draw. */
  readonly error: number;
  readonly errors: Float64Array;
}

/**
 * Robustness: how much of the network hangs together while members leave it one after another, those with most contacts
 * first or whoever it happens to be. Far lower for the best connected than by chance: it lives by a few.
 *
 * Formula: R = (1 / n) Σ s(Q) over the losses Q = 1 … n, s being the share of all n members in the largest part that is
 * connected (directions ignored) once Q have left. Contacts are counted without direction. Who has gone, and once no tie
 * is left, is no part of any measuring: those who are alone by then go by id. Values of a measure that differ by less
 * than 1e-10 of the larger are equal, and undefined ones come last. By chance the mean over all orders: exact for up to
 * 16 members (of all that may be left), and at any size for the first loss; beyond that over orders that are drawn.
 * Range: (n − 1) / n² (no ties) to ½ (1 − 1 / n). NaN without members.
 * Cost: O(n + m) time for one order by degree, about a second for a million ties, and for each order drawn; by a measure
 * once its time, O(n (n + m)) and n times its time if `adaptive`. O(n + m) memory.
 * Errors: RangeError for a measure that does not give a number for each member.
 * Source: Schneider, Moreira, Andrade, Havlin and Herrmann 2011, doi:10.1073/pnas.1009440108; Albert, Jeong and Barabási
 * 2000, doi:10.1038/35019019 (loss by chance).
 * Peers: none of igraph, networkx and sna has it; R `brainGraph` `robustness` gives the curve in a static order, over the
 * largest part there was. For the fewest whose loss parts the network see `connectivity`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D'], ['D', 'E']]);
 * const network = buildNetwork(interactions);
 * robustness(network).curve; // B goes, then D, and only single ones are left → [1, 0.6, 0.2, 0.2, 0.2, 0]
 * robustness(network).area; // (0.6 + 0.2 + 0.2 + 0.2 + 0) / 5 → 0.24
 * robustness(network, { order: 'random' }).curve[1]; // 4, 3, 2, 3 or 4 of 5 are left in one piece → 0.64
 */
export function robustness(
  network: Network,
  { order = 'degree', adaptive = true, equals = 'first', samples = 100, seed = 1 }: RobustnessOptions = {},
): Robustness {
  requireOrder(order);
  requireOneOf('robustness', 'equals', equals, ['first', 'random']);
  requireWhole('robustness', 'samples', samples, 1);
  requireWhole('robustness', 'seed', seed, 0);
  const ties = tiesAlong('robustness', network, 'all');
  const n = network.members.length;
  if (order === 'random' && n <= MOST_FOR_SUBSETS) return exactly(largestOfSubsets(ties), new Uint32Array(0));
  const draw = drawing(network, ties, order, adaptive);
  if (order === 'random' || equals === 'random') {
    const first = order === 'random' ? meanOf(partsWithoutEach(ties).largest) : null;
    return onAverage(new LargestLeft(ties), draw, first, samples, seed);
  }
  const removed = draw(null);
  const sizes = new Uint32Array(n + 1);
  new LargestLeft(ties).after(removed, sizes);
  return exactly(Float64Array.from(sizes), removed);
}

function requireOrder(order: unknown): void {
  if (order === 'degree' || order === 'random' || typeof order === 'function') return;
  throw new RangeError(
    `robustness: \`order\` must be 'degree', 'random' or a measure of the network, got ${shown(order)}`,
  );
}

type Draw = (random: Random | null) => Uint32Array;

// Draws who goes when, or tells it where nothing is to be drawn.
function drawing(network: Network, ties: Ties, order: RemovalMeasure | 'degree' | 'random', adaptive: boolean): Draw {
  const n = network.members.length;
  if (order === 'random') return (random) => shuffled(n, random);
  if (order === 'degree') {
    if (adaptive) return (random) => byDegreeLeft(ties, random);
    const degrees = Float64Array.from({ length: n }, (_, i) => ties.offsets[i + 1]! - ties.offsets[i]!);
    return (random) => byValue(degrees, random);
  }
  const measured = (left: Network): Float64Array => valuesOf(left, order);
  if (adaptive) return (random) => byMeasureLeft(network, measured, random);
  const values = measured(network);
  return (random) => byValue(values, random);
}

function shuffled(n: number, random: Random | null): Uint32Array {
  const members = new Int32Array(n);
  for (let i = 0; i < n; i++) members[i] = i;
  if (random !== null) shuffle(members, random);
  return new Uint32Array(members.buffer);
}

function valuesOf(network: Network, measure: RemovalMeasure): Float64Array {
  const values: unknown = measure(network);
  const n = network.members.length;
  const given = ArrayBuffer.isView(values) || Array.isArray(values) ? Float64Array.from(values as never) : null;
  if (given !== null && given.length === n) return given;
  throw new RangeError(
    `robustness: \`order\` must give a number for each of ${n} members, got ${given === null ? shown(values) : given.length}`,
  );
}

// `sizes` are those of the largest part after 0 … n losses.
function exactly(sizes: Float64Array, removed: Uint32Array): Robustness {
  return { ...curveOf(sizes), removed, exact: true, samples: 0, error: 0, errors: new Float64Array(sizes.length) };
}

// The mean over draws; `first` is the size after one loss where that is known.
function onAverage(left: LargestLeft, draw: Draw, first: number | null, samples: number, seed: number): Robustness {
  const n = left.members;
  const sizes = new Uint32Array(n + 1);
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  const areas = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample++) {
    left.after(draw(randomFrom(seed, sample)), sizes);
    addTo(sums, squares, sizes);
    const known = n > 0 && first !== null ? first - sizes[1]! : 0;
    areas[sample] = (totalOf(sizes) + known) / n / n;
  }
  const errors = squares.map((square, q) => Math.sqrt(errorSquare(sums[q]!, square, samples)) / n);
  const means = sums.map((sum) => sum / samples);
  if (n > 0 && first !== null) {
    means[1] = first;
    errors[1] = 0;
  }
  const mean = areas.reduce((sum, area) => sum + area, 0) / samples;
  const spread = areas.reduce((sum, area) => sum + (area - mean) ** 2, 0);
  return {
    ...curveOf(means),
    removed: new Uint32Array(0),
    exact: false,
    samples,
    error: samples === 1 ? Number.NaN : Math.sqrt(spread / (samples - 1) / samples),
    errors,
  };
}

function curveOf(sizes: Float64Array): Pick<Robustness, 'area' | 'most' | 'curve' | 'ofSurvivors'> {
  const n = sizes.length - 1;
  return {
    area: totalOf(sizes) / n / n,
    most: n === 0 ? Number.NaN : (1 - 1 / n) / 2,
    curve: sizes.map((size) => size / n),
    ofSurvivors: sizes.map((size, q) => size / (n - q)),
  };
}

// Over the losses 1 … n.
function totalOf(sizes: Uint32Array | Float64Array): number {
  let total = 0;
  for (let q = 1; q < sizes.length; q++) total += sizes[q]!;
  return total;
}

function addTo(sums: Float64Array, squares: Float64Array, sizes: Uint32Array): void {
  for (let q = 0; q < sizes.length; q++) {
    sums[q]! += sizes[q]!;
    squares[q]! += sizes[q]! * sizes[q]!;
  }
}

// Of the mean of so many draws; NaN for one.
function errorSquare(sum: number, square: number, samples: number): number {
  return Math.max(0, square - (sum * sum) / samples) / (samples - 1) / samples;
}

function meanOf(sizes: Uint32Array): number {
  return sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
}
