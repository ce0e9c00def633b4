import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';

/** Who is more central than whom, whatever index of centrality one prefers. */
export interface Dominance {
  /** For each member how many others are at least as central. */
  readonly above: Float64Array;
  /** For each member how many others it is at least as central as. */
  readonly below: Float64Array;
  /** The share of pairs of members of which one is at least as central as the other. */
  readonly comparable: number;
  /** Those above member i, ascending, are targets[offsets[i] … offsets[i + 1]); none are listed for a member without ties. */
  readonly offsets: Float64Array;
  readonly targets: Uint32Array;
}

/**
 * Dominance: who is at least as central as whom under every index of centrality that rewards being in contact or being
 * near: degree, closeness, harmonic, decay, betweenness, eigenvector. Where neither of two members dominates the
 * other, an index says which is the more central only by how it was chosen. Directions and strengths are ignored.
 *
 * Formula: j dominates i if every contact of i is j or a contact of j: N(i) ⊆ N(j) ∪ {j}. Two members with the same
 * contacts dominate each other. Everyone dominates a member without ties, which counts in `above` and `below` and is
 * not listed in `targets`.
 * Range: above and below 0 to n − 1; comparable 0 to 1 (a star, say), NaN for fewer than two members.
 * Cost: O(m Δ log Δ) time at most, Δ the largest degree, and far less where few dominate; O(n + m) memory and the list,
 * which is as long as the numbers in `above` together: n² for a star.
 * Source: Schoch and Brandes 2016, doi:10.1017/S0956792516000401.
 * Peers: netrankr in R `neighborhood_inclusion`, as a matrix whose rows are the lists, and `comparable_pairs`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D'], ['D', 'E']]);
 * const { above, below, comparable } = dominance(buildNetwork(interactions));
 * above; // B and C dominate A, C and D dominate E; D is a contact of C alone → [2, 0, 0, 0, 2]
 * below; // → [0, 1, 2, 1, 0]
 * comparable; // 4 of 10 pairs → 0.4
 */
export function dominance(network: Network): Dominance {
  const ties = tiesAlong('dominance', network, 'all');
  const pairs = dominators(ties.offsets, ties.targets);
  return { ...counted(ties.offsets, pairs.offsets, pairs.targets), ...pairs };
}

function counted(
  rows: Uint32Array,
  offsets: Float64Array,
  targets: Uint32Array,
): Pick<Dominance, 'above' | 'below' | 'comparable'> {
  const n = rows.length - 1;
  const above = new Float64Array(n);
  const below = new Float64Array(n);
  const degrees = rows.subarray(0, n).map((start, i) => rows[i + 1]! - start);
  const isolates = degrees.filter((degree) => degree === 0).length;
  let ordered = 0; // pairs (i, j) such that j dominates i
  let alike = 0; // those of them such that i dominates j too
  for (let i = 0; i < n; i++) {
    const alone = degrees[i] === 0;
    above[i] = alone ? n - 1 : offsets[i + 1]! - offsets[i]!;
    below[i]! += alone ? isolates - 1 : isolates;
    ordered += above[i]!;
    if (alone) alike += isolates - 1;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const j = targets[k]!;
      below[j]!++;
      // Whoever dominates a member and has no more contacts is dominated by it.
      if (degrees[j] === degrees[i]) alike++;
    }
  }
  return { above, below, comparable: (ordered - alike / 2) / ((n * (n - 1)) / 2) };
}

// The members that dominate each member who has ties, packed: they are among the contacts of any one of its contacts,
// and of all the contacts the one with the fewest is asked.
function dominators(offsets: Uint32Array, targets: Uint32Array): { offsets: Float64Array; targets: Uint32Array } {
  const n = offsets.length - 1;
  const ends = new Float64Array(n + 1);
  let found: Uint32Array = new Uint32Array(targets.length);
  let count = 0;
  for (let i = 0; i < n; i++) {
    const from = count;
    const asked = contactWithFewest(offsets, targets, i);
    if (asked >= 0) {
      const start = offsets[asked]!;
      const end = offsets[asked + 1]!;
      if (count + end - start > found.length) found = grown(found, count + end - start);
      if (includes(offsets, targets, asked, i)) found[count++] = asked;
      for (let k = start; k < end; k++) {
        const j = targets[k]!;
        if (j !== i && includes(offsets, targets, j, i)) found[count++] = j;
      }
      found.subarray(from, count).sort();
    }
    ends[i + 1] = count;
  }
  return { offsets: ends, targets: found.slice(0, count) };
}

// −1 where there are no contacts.
function contactWithFewest(offsets: Uint32Array, targets: Uint32Array, i: number): number {
  let contact = -1;
  let fewest = Infinity;
  for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
    const j = targets[k]!;
    const contacts = offsets[j + 1]! - offsets[j]!;
    if (contacts >= fewest) continue;
    contact = j;
    fewest = contacts;
  }
  return contact;
}

// Whether every contact of i is j or a contact of j.
function includes(offsets: Uint32Array, targets: Uint32Array, j: number, i: number): boolean {
  let low = offsets[j]!;
  const end = offsets[j + 1]!;
  if (end - low < offsets[i + 1]! - offsets[i]!) return false;
  for (let k = offsets[i]!, last = offsets[i + 1]!; k < last; k++) {
    const contact = targets[k]!;
    if (contact === j) continue;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (targets[middle]! < contact) low = middle + 1;
      else high = middle;
    }
    if (low === end || targets[low] !== contact) return false;
  }
  return true;
}

function grown(list: Uint32Array, length: number): Uint32Array {
  const longer = new Uint32Array(Math.max(2 * list.length, length));
  longer.set(list);
  return longer;
}
