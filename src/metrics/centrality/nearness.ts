import type { Direction } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import type { Distance } from '../../network/paths.js';
import { searchedTies, searchParts } from '../../network/searchParts.js';
import { sumsTogether } from '../../network/searchSums.js';
import { type Parts, wholeOf } from '../../numeric/parts.js';
import { type Distances, distancesSums } from '../density/distances.js';
import { closenessSums } from './closeness.js';
import { harmonicSums } from './harmonic.js';

export interface NearnessOptions {
  /** `'out'`: how near the others are to this member; `'in'`: how near it is to them. Default `'out'`. */
  readonly direction?: Direction;
  /** How long a tie is. Default `'hops'`. */
  readonly distance?: Distance;
}

/** What the paths from each member to all others tell, in member order. */
export interface Nearness {
  /** As `closeness` gives it by default, by Wasserman and Faust. */
  readonly closeness: Float64Array;
  /** As `harmonic` gives it by default, normalized. */
  readonly harmonic: Float64Array;
  /** As `distances` gives them. */
  readonly distances: Distances;
}

/**
 * Nearness: closeness, harmonic centrality and distances, all from one search of the network from every member. To be
 * used where more than one of them is wanted; each is to the last bit what its own function gives.
 *
 * Formula, range and undefined cases: those of `closeness`, `harmonic` and `distances`.
 * Cost: O(n (n + m)) time by hops, of which 128 searches at once share most, O(n (n + m) log n) by other distances;
 * O(n + m) memory.
 * Source: see `closeness`, `harmonic` and `distances`.
 * Peers: those of `closeness`, `harmonic` and `distances`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C']]);
 * const { closeness, harmonic, distances } = nearness(buildNetwork(interactions));
 * closeness; // B reaches both in one step, A and C one in one step and one in two → [0.667, 1, 0.667]
 * harmonic; // A: (1 + 1/2) / 2 → [0.75, 1, 0.75]
 * distances.mean; // (1 + 2 + 1 + 1 + 2 + 1) / 6 → 1.333
 */
export function nearness(network: Network, options: NearnessOptions = {}): Nearness {
  return wholeOf(nearnessParts(network, options));
}

/** Nearness in parts. */
export function nearnessParts(
  network: Network,
  { direction = 'out', distance = 'hops' }: NearnessOptions = {},
): Parts<Nearness> {
  const n = network.members.length;
  const sums = sumsTogether<[Float64Array, Float64Array, Distances]>([
    closenessSums(n, 'wassermanFaust'),
    harmonicSums(n, true),
    distancesSums(n),
  ]);
  const { result, ...parts } = searchParts(searchedTies('nearness', network, direction, distance), sums);
  return {
    ...parts,
    result: (numbers) => {
      const [closeness, harmonic, distances] = result(numbers);
      return { closeness, harmonic, distances };
    },
  };
}
