import type { Groups } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { sumOf } from '../../numeric/sum.js';
import { mixing } from '../mixing/mixing.js';

/** Ties from the group of the row to the group of the column; of undirected ones both ways round the same. */
export interface CrossTies {
  /** How many there are, as `mixing` counts them. */
  readonly observed: readonly Float64Array[];
  /** How many there would be if every member had as many ties as it has, but with no eye to groups. */
  readonly expected: readonly Float64Array[];
  /** Observed / expected; NaN where one of the groups has no ties. */
  readonly ratio: readonly Float64Array[];
}

/** Measures the ties between groups. */
export function crossTiesOf(network: Network, groups: Groups, strengths: boolean): CrossTies {
  const { ties, from, to } = mixing(network, groups, { strengths });
  const { directed } = network;
  // An undirected tie within a group has both its ends there.
  const out = directed ? from : from.map((count, g) => count + ties[g]![g]!);
  const into = directed ? to : out;
  const expected = byChance(out, into, directed);
  return { observed: ties, expected, ratio: ties.map((row, g) => row.map((count, h) => count / expected[g]![h]!)) };
}

function byChance(out: Float64Array, into: Float64Array, directed: boolean): Float64Array[] {
  const total = sumOf(out);
  const shares = into.map((ends) => ends / total);
  return Array.from(out, (ends, g) => {
    const share = ends / total;
    const row = shares.map((other) => share * other * total);
    if (!directed) row[g]! /= 2;
    return row;
  });
}
