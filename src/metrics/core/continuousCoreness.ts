import { totalsOf } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { requireOneOf } from '../../numeric/check.js';
import { randomFrom } from '../../numeric/random.js';
import { CorenessClimb } from './corenessClimb.js';
import { type PairTies, pairTies } from './pairTies.js';

export interface ContinuousCorenessOptions {
  /**
   * What the products of coreness come nearest to the ties by. `'minres'`: the least squares of what is left over;
   * `'correlation'`: the largest correlation. Default `'minres'`.
   */
  readonly method?: 'minres' | 'correlation';
  /** Whether stronger ties count for more. Default true. */
  readonly strengths?: boolean;
}

/** How near to the core each member is. */
export interface ContinuousCoreness {
  /** In member order, 0 and above; the squares add up to 1. */
  readonly coreness: Float64Array;
  /** The correlation of the ties with the products of the coreness at both ends. */
  readonly fit: number;
}

/**
 * Continuous coreness: how near to the core of the network each member is, where `corePeriphery` only says in or out. It
 * supposes a single core, about which two members are the more tied the nearer both are to it; `fit` tells how well that
 * holds. Where a hub and those tied to it describe the network best, as in a star, the hub has 1 and the others as good
 * as 0.
 *
 * Formula: the c ≥ 0 for which, over all pairs, c_i × c_j comes nearest to the strength of the tie (0 without one), made
 * of length 1. By `'minres'` nearest is the least sum of squares: as by `eigenvector` (if λ x xᵀ takes the place of the
 * products), only that there the pairs of a member with itself are counted, as if nobody were tied to themselves. By
 * `'correlation'` it is the largest correlation (Pearson). Since that takes away the means, it is often largest for values
 * that are all but the same, about 1 / √n; only their order tells then, and they stop at differences of a thousandth or
 * so. Beside a hub both go on getting better as the others go to 0: they stop at a millionth of it. Of a directed network
 * each way is a pair of its own.
 * Range: coreness 0 to 1, fit −1 to 1, mostly above 0. NaN where the strengths of all pairs are the same, as without ties
 * or with all; `fit` also where there are only two members.
 * Cost: O(n + m) a sweep over the members; mostly 20 to 200 sweeps, 1,000 at most, from each of eleven starts, above 1,000
 * members of two. O(n + m) memory. The best of all is not certain to be found, and where several are as good, one of them is given.
 * Source: Borgatti and Everett 1999, doi:10.1016/S0378-8733(99)00019-2 (correlation); Comrey 1962, "The minimum residual
 * method of factor analysis", and Boyd, Fitzgerald, Mahutga and Smith 2010, doi:10.1016/j.socnet.2009.09.003 (minres).
 * Peers: UCINET's continuous core/periphery, with MINRES or CORR, also of length 1; cpnet `MINRES` by gradient, of another
 * length. cograph `core_periphery` stops at a power iteration, near `eigenvector`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['D', 'E']]);
 * const { coreness, fit } = continuousCoreness(without(buildNetwork(interactions), ['E']));
 * coreness; // of a triangle and a member apart → [0.577, 0.577, 0.577, 0]
 * fit; // the products are 1/3 where there is a tie, else 0 → 1
 */
export function continuousCoreness(
  network: Network,
  { method = 'minres', strengths = true }: ContinuousCorenessOptions = {},
): ContinuousCoreness {
  requireOneOf('continuousCoreness', 'method', method, ['minres', 'correlation']);
  return bestCoreness(pairTies(network, strengths), method === 'correlation');
}

const MANY = 1000;
const HUBS = 6;
const RANDOM = 4;
// An agreement that is better by less is the same but for rounding.
const BETTER = 1e-10;

function bestCoreness(ties: PairTies, centred: boolean): ContinuousCoreness {
  const climb = new CorenessClimb(ties, centred);
  let best = -Infinity;
  let fit = Number.NaN;
  let coreness = new Float64Array(ties.counts.length).fill(Number.NaN);
  for (const start of starts(ties)) {
    climb.values.set(start);
    const agreement = climb.up();
    if (!(agreement > best + BETTER)) continue;
    best = agreement;
    fit = climb.correlation();
    coreness = climb.values.slice();
  }
  return { coreness, fit };
}

// The strengths of the members; each strong member with its contacts; some of the strengths at random.
function* starts(ties: PairTies): Generator<Float64Array> {
  const { offsets, targets, strengths } = ties;
  const totals = totalsOf(ties);
  const few = totals.length <= MANY;
  yield totals;
  const strongest = Uint32Array.from(totals.keys()).sort((a, b) => totals[b]! - totals[a]! || a - b);
  const start = new Float64Array(totals.length);
  for (const hub of strongest.subarray(0, few ? HUBS : 1)) {
    start.fill(0);
    start[hub] = 2 * totals[hub]!;
    for (let k = offsets[hub]!; k < offsets[hub + 1]!; k++) start[targets[k]!] = strengths[k]!;
    yield start;
  }
  const random = randomFrom(1);
  for (let round = 0; few && round < RANDOM; round++) {
    for (let i = 0; i < start.length; i++) start[i] = totals[i]! * random() ** 4;
    yield start;
  }
}

/** Coreness as a first core is taken from it: the nearest best to the strengths of the members, of any length. */
export function roughCoreness(ties: PairTies): Float64Array {
  const climb = new CorenessClimb(ties, false);
  climb.values.set(totalsOf(ties));
  climb.up();
  return climb.values;
}
