import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { requireWhole } from '../../numeric/check.js';
import { eachClique } from './eachClique.js';

export interface CliquesOptions {
  /** Leave out cliques of fewer members; 1 keeps pairs and members without ties. Default 3. */
  readonly smallest?: number;
  /** Refuse to give more cliques than this. Default 1,000,000. */
  readonly most?: number;
}

/**
 * Cliques: the groups in which everyone has a tie with everyone and to which nobody can be added. A member may be in
 * many; who is in those of two circles links them. Directions are ignored.
 *
 * Formula: the maximal complete subnetworks.
 * Range: each clique holds the numbers of its members, ascending; the largest cliques come first, equals by their members.
 * Cost: O(d n 3^(d/3)) time and O(n + m + what is found) memory, d being the largest coreness: quick for sparse networks, but a network can have more
 * cliques than fit anywhere.
 * Errors: RangeError when there are more than `most` cliques.
 * Source: Bron and Kerbosch 1973, doi:10.1145/362342.362367; Eppstein, Löffler and Strash 2010,
 * doi:10.1007/978-3-642-17517-6_36.
 * Peers: igraph `maximal_cliques`, networkx `find_cliques`, both with pairs and members without ties.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * const network = buildNetwork(interactions);
 * cliques(network); // A, B and C → [[0, 1, 2]]
 * cliques(network, { smallest: 2 }); // C and D too → [[0, 1, 2], [2, 3]]
 */
export function cliques(network: Network, { smallest = 3, most = 1e6 }: CliquesOptions = {}): Uint32Array[] {
  requireWhole('cliques', 'smallest', smallest, 1);
  requireWhole('cliques', 'most', most, 0);
  const all: Uint32Array[] = [];
  eachClique(tiesAlong('cliques', network, 'all'), smallest, (clique) => {
    if (all.length === most)
      throw new RangeError(
        `cliques: there are more than \`most\` = ${most} cliques; ask for larger ones by \`smallest\`, leave out weak ties, or raise \`most\``,
      );
    all.push(clique.slice().sort());
  });
  return all.sort(bySizeThenMembers);
}

function bySizeThenMembers(a: Uint32Array, b: Uint32Array): number {
  if (a.length !== b.length) return b.length - a.length;
  let k = 0;
  while (k < a.length && a[k] === b[k]) k++;
  return k < a.length ? a[k]! - b[k]! : 0;
}
