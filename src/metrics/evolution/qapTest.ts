import type { Network } from '../../network/network.js';
import { placeOf } from '../../network/placeOf.js';
import type { Ties } from '../../network/ties.js';
import { requireWhole } from '../../numeric/check.js';
import { type Random, randomFrom, shuffle } from '../../numeric/random.js';
import { type AgainstChance, againstChance } from '../community/againstChance.js';
import { amongStayers } from './amongStayers.js';
import { correlationOf, momentsOf, type PairMoments } from './pairMoments.js';
import { requireAlike } from './requireAlike.js';

export interface QapTestOptions {
  /** Correlate the strengths of ties, 0 where there is none, rather than whether there is a tie. Default false. */
  readonly strengths?: boolean;
  /** How often members change places at random. Default 999. */
  readonly samples?: number;
  /** Another seed draws other places. Default 1. */
  readonly seed?: number;
}

/** The correlation of two networks beside those after members changed places. */
export interface QapTest extends AgainstChance {
  /** `networkCorrelation` of the two. */
  readonly correlation: number;
  /** How probable so little is by chance: (1 + the samples with as little or less) / (`samples` + 1). */
  readonly pLess: number;
}

/**
 * Test of the correlation of two networks by the quadratic assignment procedure: members of the second change places at
 * random, with all their ties, so that its shape stays as it is and only who is where is left to chance. It says whether
 * the same pairs are tied in both more often (`p`) or less often (`pLess`) than by chance, where an ordinary test
 * would be wrong because pairs with a member in common are not independent.
 *
 * Formula: p = (1 + samples with a correlation of at least that found) / (1 + samples); see `networkCorrelation`.
 * Range: p from 1 / (1 + samples) to 1. NaN where the correlation is. The same seed gives the same p. Where p comes near
 * what matters, take more samples.
 * Cost: O(samples m log d) time, d being a member's contacts, and O(n + m) memory.
 * Errors: RangeError where one network has a direction and the other none.
 * Source: Hubert and Schultz 1976; Krackhardt 1988, doi:10.1016/0378-8733(88)90004-4; Phipson and Smyth 2010,
 * doi:10.2202/1544-6115.1585 (the 1 added).
 * Peers: sna `qaptest` with `gcor`, which adds no 1: its `pgreq` may be 0. UCINET QAP correlation.
 *
 * @example
 * const ring = Array.from({ length: 8 }, (_, i) => [`m${i}`, `m${(i + 1) % 8}`]);
 * const network = buildNetwork(interactionsFrom(ring).interactions);
 * qapTest(network, network).correlation; // → 1
 * qapTest(network, network).p < 0.02; // of 40,320 ways to take places 16 give the same ring → true
 */
export function qapTest(
  before: Network,
  after: Network,
  { strengths = false, samples = 999, seed = 1 }: QapTestOptions = {},
): QapTest {
  requireAlike('qapTest', before, after);
  requireWhole('qapTest', 'samples', samples, 1);
  requireWhole('qapTest', 'seed', seed, 0);
  const [a, b] = amongStayers(before, after);
  const moments = momentsOf(a.ties, b.ties, strengths);
  const scale = Math.sqrt(moments.spreadA * moments.spreadB);
  const places = Int32Array.from(a.members.keys());
  // The found one is summed as the others are, so that the same places give the same number.
  const found = productOver(a.ties, b.ties, moments, places) / scale;
  const drawn = scale > 0 ? drawnProducts(a.ties, b.ties, moments, places, samples, randomFrom(seed)) : [];
  const values = Float64Array.from(drawn, (product) => product / scale);
  return {
    correlation: correlationOf(moments),
    ...againstChance(found, values),
    pLess: againstChance(
      -found,
      values.map((value) => -value),
    ).p,
  };
}

function drawnProducts(
  a: Ties,
  b: Ties,
  moments: PairMoments,
  places: Int32Array,
  samples: number,
  random: Random,
): Float64Array {
  const products = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample++) {
    shuffle(places, random);
    products[sample] = productOver(a, b, moments, places);
  }
  return products;
}

// The sum of products less the means where member i of the first network is at places[i] in the second.
function productOver(a: Ties, b: Ties, { valuesA, valuesB, meanA, meanB }: PairMoments, places: Int32Array): number {
  const n = places.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let k = a.offsets[i]!, end = a.offsets[i + 1]!; k < end; k++) {
      const place = placeOf(b, places[i]!, places[a.targets[k]!]!);
      if (place >= 0) sum += valuesA[k]! * valuesB[place]!;
    }
  }
  return sum - n * (n - 1) * meanA * meanB;
}
