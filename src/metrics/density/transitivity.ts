import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { requireOneOf } from '../../numeric/check.js';
import { type Parts, wholeOf } from '../../numeric/parts.js';
import { codedPairs, codedTriangles } from './codedTriangles.js';
import { countTriangles } from './countedTriangles.js';
import { risingTies } from './rising.js';
import { BOTH, SENDS } from './triads.js';
import { triangleCuts } from './triangles.js';

export interface TransitivityOptions {
  /** `'undirected'`: direction ignored; `'weak'`: of the paths i → j → k those with i → k. Default `'undirected'`. */
  readonly method?: 'undirected' | 'weak';
}

/**
 * Transitivity: how often two contacts of a member are in contact themselves, taken over the whole network, so that
 * members with many contacts count for more than in the mean of `clustering`. Weak: how often someone turns to the
 * contacts of its contacts directly. Strength is ignored.
 *
 * Formula: undirected: 3 × triangles / connected triples (pairs of ties that share a member); weak: the number of
 * ordered triples i → j → k, i ≠ k, with i → k / the number of all i → j → k, the same number in an undirected network.
 * Range: 0 (no triangle) to 1 (every two contacts know each other). NaN where there is no triple.
 * Cost: O(m^1.5) time; O(n + m) memory, some 4 bytes a tie, directed 70.
 * Source: Wasserman and Faust 1994; Newman 2003, doi:10.1137/S003614450342480.
 * Peers: undirected: igraph `transitivity_undirected`; networkx `transitivity`, which gives 0 for NaN and counts
 * otherwise on directed graphs; weak: sna `gtrans`, which gives 1 for NaN.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['A', 'C'], ['C', 'D']]);
 * transitivity(buildNetwork(interactions)); // 3 × 1 triangle / (A 1 + B 1 + C 3 triples) → 0.6
 * const directed = buildNetwork(interactions, { directed: true });
 * transitivity(directed, { method: 'weak' }); // A > B > C, but neither A > C > D nor B > C > D → 0.333
 */
export function transitivity(network: Network, options: TransitivityOptions = {}): number {
  return wholeOf(transitivityParts(network, options));
}

/** The same as a sum over parts of the network. */
export function transitivityParts(
  network: Network,
  { method = 'undirected' }: TransitivityOptions = {},
): Parts<number> {
  requireOneOf('transitivity', 'method', method, ['undirected', 'weak']);
  if (method === 'weak' && network.directed) {
    const pairs = codedPairs(network);
    return codedTriangles(pairs, (found) => shortcuts(found) / paths(pairs, network.ties));
  }
  const ties = tiesAlong('transitivity', network, 'all');
  const up = risingTies(ties);
  const cuts = triangleCuts(up);
  return {
    count: cuts.length - 1,
    width: 1,
    add: (part, triangles) => {
      triangles[0]! += countTriangles(up, cuts[part]!, cuts[part + 1]!, null);
    },
    result: (triangles) => (3 * triangles[0]!) / triples(ties),
  };
}

// The number of pairs of ties that share a member.
function triples({ offsets }: Ties): number {
  let count = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    const contacts = offsets[i + 1]! - offsets[i]!;
    count += (contacts * (contacts - 1)) / 2;
  }
  return count;
}

// The number of i → j → k with i ≠ k.
function paths({ offsets, strengths }: Ties, out: Ties): number {
  let count = 0;
  for (let j = 0; j + 1 < offsets.length; j++) {
    const going = out.offsets[j + 1]! - out.offsets[j]!;
    let both = 0;
    for (let k = offsets[j]!; k < offsets[j + 1]!; k++) if (strengths[k] === BOTH) both++;
    const coming = offsets[j + 1]! - offsets[j]! - going + both;
    count += coming * going - both;
  }
  return count;
}

// The number of i → j → k with i → k. In a closed three of each choice of one arc from each pair is such a path with its
// shortcut, save the two that go round.
function shortcuts(found: Float64Array): number {
  let closed = 0;
  for (let code = 0; code < 64; code++) {
    const ab = code >> 4;
    const ac = (code >> 2) & 3;
    const bc = code & 3;
    const round = (sends(ab) & sends(bc) & receives(ac)) + (receives(ab) & receives(bc) & sends(ac));
    closed += found[code]! * (arcs(ab) * arcs(ac) * arcs(bc) - round);
  }
  return closed;
}

function sends(code: number): number {
  return code & SENDS;
}

function receives(code: number): number {
  return code >> 1;
}

function arcs(code: number): number {
  return sends(code) + receives(code);
}
