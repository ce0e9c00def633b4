import { tiesBothWays } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { type Ties, transposed } from '../../network/ties.js';
import { requireOneOf } from '../../numeric/check.js';
import { type Rising, rising, triangleSums } from './triangles.js';

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
 * Cost: O(m^1.5) time, O(n + m) memory.
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
export function transitivity(network: Network, { method = 'undirected' }: TransitivityOptions = {}): number {
  requireOneOf('transitivity', 'method', method, ['undirected', 'weak']);
  const ties = tiesBothWays(network, false);
  if (method === 'weak' && network.directed) return shortcuts(ties, network.ties) / paths(ties, network.ties);
  const up = rising(ties);
  let closed = 0;
  // A triangle is counted at each of its ties: three times.
  for (const count of triangleSums(up, new Float64Array(up.targets.length).fill(1))) closed += count;
  let triples = 0;
  for (let i = 0; i < network.members.length; i++) {
    const contacts = ties.offsets[i + 1]! - ties.offsets[i]!;
    triples += (contacts * (contacts - 1)) / 2;
  }
  return closed / triples;
}

// The number of i → j → k with i ≠ k; the strength in `ties` is the number of arcs between two.
function paths({ offsets, strengths }: Ties, out: Ties): number {
  let count = 0;
  for (let j = 0; j + 1 < offsets.length; j++) {
    const going = out.offsets[j + 1]! - out.offsets[j]!;
    let both = 0;
    for (let k = offsets[j]!; k < offsets[j + 1]!; k++) if (strengths[k] === 2) both++;
    const coming = offsets[j + 1]! - offsets[j]! - going + both;
    count += coming * going - both;
  }
  return count;
}

// The number of i → j → k with i → k.
function shortcuts(ties: Ties, out: Ties): number {
  return closedPaths(rising({ ...ties, strengths: ways(ties, out, transposed(out)) }));
}

const THERE = 1;
const BACK = 2;

// For each tie which ways it goes, as seen from its row.
function ways({ offsets, targets }: Ties, out: Ties, into: Ties): Float64Array {
  const found = new Float64Array(targets.length);
  for (let i = 0; i + 1 < offsets.length; i++) {
    let a = out.offsets[i]!;
    let b = into.offsets[i]!;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      if (a < out.offsets[i + 1]! && out.targets[a] === targets[k]) found[k]! += THERE;
      if (b < into.offsets[i + 1]! && into.targets[b] === targets[k]) found[k]! += BACK;
      if (found[k]! & THERE) a++;
      if (found[k]! & BACK) b++;
    }
  }
  return found;
}

// The i → j → k with i → k among three members a, b, c, under the ways of a-b, b-c and a-c, two bits each. Of the choices
// of one arc from each tie all are such a path with its shortcut but the two that go round.
const CLOSED = Float64Array.from({ length: 64 }, (_, key) => {
  const [ab, bc, ac] = [key & 3, (key >> 2) & 3, key >> 4] as const;
  const arcs = (tie: number): number => (tie & THERE) + (tie >> 1);
  const round = (ab & bc & (ac >> 1) & 1) + ((ab >> 1) & (bc >> 1) & ac & 1);
  return arcs(ab) * arcs(bc) * arcs(ac) - round;
});

function closedPaths({ offsets, targets, strengths }: Rising): number {
  const n = offsets.length - 1;
  // Under a target of the row at hand the ways of the tie to it.
  const marks = new Uint8Array(n);
  let closed = 0;
  for (let a = 0; a < n; a++) {
    const start = offsets[a]!;
    const end = offsets[a + 1]!;
    for (let k = start; k < end; k++) marks[targets[k]!] = strengths[k]!;
    for (let k = start; k < end; k++) {
      const b = targets[k]!;
      for (let l = offsets[b]!, stop = offsets[b + 1]!; l < stop; l++)
        closed += CLOSED[strengths[k]! | (strengths[l]! << 2) | (marks[targets[l]!]! << 4)]!;
    }
    for (let k = start; k < end; k++) marks[targets[k]!] = 0;
  }
  return closed;
}
