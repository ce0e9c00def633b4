import type { Direction } from '../../network/direction.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { requireOneOf } from '../../numeric/check.js';
import { tiesCounted } from './tiesCounted.js';

export interface WithinModuleZOptions {
  /** Whether a stronger tie counts for more. Default true. */
  readonly strengths?: boolean;
  /** Which ties of a member count. Default `'all'`. */
  readonly direction?: Direction;
  /** Divide the squares by the number of members of the group, or as for a sample by one less. Default `'population'`. */
  readonly deviation?: 'population' | 'sample';
}

/**
 * Within-module z-score: how well tied a member is inside its own group, compared with the others of that group. With
 * `participation` it tells local hubs (high here, low there) from connectors.
 *
 * Formula: (k_i − mean) / standard deviation, where k_i is the strength of i's ties within its group, over all members
 * of the group. With `strengths` false each tie counts 1, and a pair tied both ways 2 where direction is ignored.
 * Range: any number; 0 where all of a group are tied alike, and for one alone in its group. NaN for members of no known
 * group.
 * Cost: O(n + m) time, O(n) memory, 25 to 45 bytes a tie more where ties have directions.
 * Source: Guimerà and Amaral 2005, doi:10.1038/nature03288.
 * Peers: bctpy `module_degree_zscore` divides by the population's deviation, the Brain Connectivity Toolbox it is a port
 * of by the sample's.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['C', 'D']]);
 * // Within x A has 2, B and C 1 each: the mean is 4/3, the deviation √2/3.
 * withinModuleZ(buildNetwork(interactions), ['x', 'x', 'x', 'y']); // (2/3) / (√2/3), (−1/3) / (√2/3) → [1.414, -0.707, -0.707, 0]
 */
export function withinModuleZ(
  network: Network,
  groups: Groups,
  { strengths = true, direction = 'all', deviation = 'population' }: WithinModuleZOptions = {},
): Float64Array {
  requireOneOf('withinModuleZ', 'deviation', deviation, ['population', 'sample']);
  const { names, of } = groupIndex('withinModuleZ', network, groups);
  const within = withinGroup(tiesCounted('withinModuleZ', network, direction, strengths), of);
  return scores(within, of, names.length, deviation === 'sample' ? 1 : 0);
}

function withinGroup({ offsets, targets, strengths }: Ties, of: Int32Array): Float64Array {
  const within = new Float64Array(of.length);
  for (let i = 0; i < of.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) if (of[targets[k]!] === of[i]) within[i]! += strengths[k]!;
  return within;
}

function scores(within: Float64Array, of: Int32Array, groups: number, less: number): Float64Array {
  const sizes = new Float64Array(groups);
  for (const g of of) if (g !== -1) sizes[g]!++;
  const means = meansOf(within, of, sizes);
  const squares = new Float64Array(groups);
  // In parts of the mean, so that no square is too small to be told from 0.
  const apart = within.map((value, i) => (of[i] === -1 || means[of[i]!] === 0 ? 0 : value / means[of[i]!]! - 1));
  for (let i = 0; i < of.length; i++) if (of[i] !== -1) squares[of[i]!]! += apart[i]! ** 2;
  return apart.map((value, i) => {
    if (of[i] === -1) return Number.NaN;
    const deviation = Math.sqrt(squares[of[i]!]! / (sizes[of[i]!]! - less));
    // Sums of equal strengths may differ in their last digits; one alone has NaN as a sample.
    return deviation > ROUNDING ? value / deviation : 0;
  });
}

const ROUNDING = 1e-12;

function meansOf(values: Float64Array, of: Int32Array, sizes: Float64Array): Float64Array {
  const means = new Float64Array(sizes.length);
  for (let i = 0; i < of.length; i++) if (of[i] !== -1) means[of[i]!]! += values[i]!;
  for (let g = 0; g < means.length; g++) means[g]! /= sizes[g]!;
  // The rounding of a sum grows with the group: what the means are off by is seen in the differences from them.
  const off = new Float64Array(sizes.length);
  for (let i = 0; i < of.length; i++) if (of[i] !== -1) off[of[i]!]! += values[i]! - means[of[i]!]!;
  return means.map((mean, g) => mean + off[g]! / sizes[g]!);
}
