import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { requireOneOf } from '../../numeric/check.js';
import { addDependencies } from '../centrality/dependencies.js';
import { pathSearch } from '../centrality/shortestPaths.js';

export interface EverettValenteOptions {
  /**
   * Who has 0. `'pendants'`: those who cannot pass anything on, having no two different contacts, one to hear from and
   * another to tell. `'unneeded'`: they, and those on no shortest path between others, as whoever has only contacts that
   * are in contact themselves. Default `'pendants'`, in a directed network `'unneeded'`.
   */
  readonly zero?: 'pendants' | 'unneeded';
}

/**
 * Everett and Valente's brokerage: how much depends on each of a member's ties, on average. High for those who hold
 * parts together by few ties; many ties to the same part lower it.
 *
 * Formula: (2 b + r) / k, with b the unnormalized betweenness by hops, r the number of others the member reaches (n − 1
 * in a connected network) and k its contacts. It is the mean of `tieBetweenness` over the member's ties. Directed: the mean
 * of (b + those who reach it) / contacts who have a tie to it and (b + those it reaches) / contacts it has a tie to.
 * Range: 0 up. NaN without ties.
 * Cost: that of `betweenness`, O(n (n + m)) time, O(n + m) memory. Paths are counted in doubles: where two members have
 * more than 1e308 of them the answer is NaN.
 * Source: Everett and Valente 2016, doi:10.1016/j.socnet.2015.09.001.
 * Peers: the R code of EV-brokerage has `zero: 'unneeded'` with n − 1 for r; none of igraph, networkx and sna.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * const network = buildNetwork(interactions);
 * everettValente(network); // A: (0 + 3) / 2, C: (2 × 2 + 3) / 3, D has one contact → [1.5, 1.5, 2.333, 0]
 * everettValente(network, { zero: 'unneeded' }); // A's contacts are in contact → [0, 0, 2.333, 0]
 */
export function everettValente(
  network: Network,
  { zero = network.directed ? 'unneeded' : 'pendants' }: EverettValenteOptions = {},
): Float64Array {
  requireOneOf('everettValente', 'zero', zero, ['pendants', 'unneeded']);
  const { offsets } = network.ties;
  const n = network.members.length;
  const passing = new Float64Array(n); // over ordered pairs
  const shares = new Float64Array(n);
  const reaches = new Uint32Array(n);
  const reachedBy = new Uint32Array(n);
  const gathered = new Float64Array(n);
  const single = new Float64Array(n).fill(1);
  const options = { limit: Infinity, looksBack: !network.directed, keepsTies: false } as const;
  const { paths, find } = pathSearch(network.ties, null, options);
  for (let i = 0; i < n; i++) {
    const reached = find(i);
    addDependencies(reached, paths, single, 1, gathered, shares, passing);
    reaches[i] = reached - 1;
    for (let p = 1; p < reached; p++) reachedBy[paths.order[p]!]!++;
  }
  const { incoming, pendants } = standing(network.ties);
  return passing.map((through, i) => {
    const outgoing = offsets[i + 1]! - offsets[i]!;
    if (outgoing === 0 && incoming[i] === 0) return Number.NaN;
    // Nothing passes through a pendant, so `through` is 0 there too.
    if (zero === 'pendants' ? pendants[i] === 1 : through === 0) return 0;
    return ((through + reachedBy[i]!) / incoming[i]! + (through + reaches[i]!) / outgoing) / 2;
  });
}

// How many ties each member is the target of, and who has no way in and another way out.
function standing({ offsets, targets }: Ties): { incoming: Uint32Array; pendants: Uint8Array } {
  const n = offsets.length - 1;
  const incoming = new Uint32Array(n);
  const from = new Uint32Array(n); // the last who has a tie to each
  for (let i = 0; i < n; i++) {
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      incoming[targets[k]!]!++;
      from[targets[k]!] = i;
    }
  }
  const pendants = incoming.map((count, i) => {
    const outgoing = offsets[i + 1]! - offsets[i]!;
    const backOnly = count === 1 && outgoing === 1 && from[i] === targets[offsets[i]!];
    return count === 0 || outgoing === 0 || backOnly ? 1 : 0;
  });
  return { incoming, pendants: Uint8Array.from(pendants) };
}
