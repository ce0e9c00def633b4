import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';

export interface TieDiversityOptions {
  /** Which ties of a member count; with `'all'` the strengths both ways are added. Default `'all'`. */
  readonly direction?: Direction;
}

/**
 * Tie diversity: how evenly a member spreads its strength over its contacts. 1 says that all ties are equally strong,
 * values near 0 that almost all strength is in one of them.
 *
 * Formula: −(the sum over contacts of p ln p) / ln k, where p is the share of a contact in the strength of the member's
 * ties and k the number of contacts.
 * Range: 0 to 1. 0 with one contact, NaN without any.
 * Cost: O(n + m) time, O(n) memory, 25 to 45 bytes a tie more where ties have directions.
 * Source: Eagle, Macy and Claxton 2010, doi:10.1126/science.1186605.
 * Peers: igraph `diversity` with weights; it refuses directed networks, and without weights gives 1 to everyone.
 *
 * @example
 * const rows = [{ source: 'A', target: 'B', strength: 3 }, { source: 'A', target: 'C', strength: 1 }];
 * const network = buildNetwork(interactionsFrom(rows).interactions, { strength: 'sum' });
 * tieDiversity(network); // A: −(3/4 ln 3/4 + 1/4 ln 1/4) / ln 2 → [0.811, 0, 0]
 */
export function tieDiversity(network: Network, { direction = 'all' }: TieDiversityOptions = {}): Float64Array {
  const { offsets, strengths } = tiesAlong('tieDiversity', network, direction);
  const values = new Float64Array(network.members.length).fill(Number.NaN);
  for (let i = 0; i < values.length; i++) {
    const contacts = offsets[i + 1]! - offsets[i]!;
    if (contacts > 0) values[i] = contacts === 1 ? 0 : evenness(strengths, offsets[i]!, offsets[i + 1]!);
  }
  return values;
}

function evenness(strengths: Float64Array, begin: number, end: number): number {
  let largest = begin;
  for (let k = begin; k < end; k++) if (strengths[k]! > strengths[largest]!) largest = k;
  let rest = 0;
  for (let k = begin; k < end; k++) if (k !== largest) rest += strengths[k]!;
  const total = strengths[largest]! + rest;
  // −p ln p of the largest share by what the others add, since it may not differ from 1.
  let entropy = (strengths[largest]! / total) * Math.log1p(rest / strengths[largest]!);
  for (let k = begin; k < end; k++) {
    const share = strengths[k]! / total;
    // A share too small to be told from 0 adds nothing.
    if (k !== largest && share > 0) entropy -= share * Math.log(share);
  }
  return Math.min(1, entropy / Math.log(end - begin)); // above 1 by rounding only
}
