import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { type Parts, wholeOf } from '../../numeric/parts.js';
import { codedPairs, codedTriangles, seenFrom } from './codedTriangles.js';
import { BOTH, closedKind, OPEN, SENDS, TRIADS, type Triad, type TriadCensus, turned } from './triads.js';

/**
 * Triad census: how many threes of members there are of each of the sixteen kinds that ties among three can form.
 * Much of 030T and 300 speaks of order and of closed circles; much of 021C and 111 of ties that nobody closed; 030C, a
 * ring, is rare among people.
 *
 * Formula: the counts add up to n (n − 1) (n − 2) / 6. On an undirected network every tie is mutual, so that only 003,
 * 102, 201 and 300 occur.
 * Range: whole numbers from 0, exact below 2⁵³.
 * Cost: O(m^1.5) time: the closed threes are met one by one, all others follow from each member's numbers of ties;
 * O(n + m) memory, some 30 bytes a tie, directed 70.
 * Source: Holland and Leinhardt 1976, doi:10.2307/270703; Batagelj and Mrvar 2001, doi:10.1016/S0378-8733(01)00035-1.
 * Peers: networkx `triadic_census`, igraph `triad_census`, sna `triad.census` (undirected: its four counts). Some books
 * swap 111D and 111U.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['A', 'C'], ['C', 'D']]);
 * const census = triadCensus(buildNetwork(interactions, { directed: true }));
 * census['030T']; // A, B, C → 1
 * census['021C']; // A to C to D and B to C to D → 2
 * census['012']; // A to B, and D → 1
 */
export function triadCensus(network: Network): TriadCensus {
  return wholeOf(triadCensusParts(network));
}

/** The same as a sum over parts of the network. */
export function triadCensusParts(network: Network): Parts<TriadCensus> {
  const pairs = codedPairs(network);
  return codedTriangles(pairs, (found) => {
    const counts = emptyCensus();
    countOpen(pairs, counts);
    moveClosed(found, counts);
    return completed(counts, pairs, network.members.length);
  });
}

function emptyCensus(): Record<Triad, number> {
  return Object.fromEntries(TRIADS.map((kind) => [kind, 0])) as Record<Triad, number>; // every kind is there
}

// Counts every two pairs of a member as an open three, the closed ones among them too.
function countOpen({ offsets, targets, strengths }: Ties, counts: Record<Triad, number>): void {
  const has = new Float64Array(4); // by what this member does in them
  for (let i = 0; i + 1 < offsets.length; i++) {
    has.fill(0);
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) has[seenFrom(i, targets[k]!, strengths[k]!)]!++;
    for (let a = SENDS; a <= BOTH; a++) {
      counts[OPEN[a]![a]!] += (has[a]! * (has[a]! - 1)) / 2;
      for (let b = a + 1; b <= BOTH; b++) counts[OPEN[a]![b]!] += has[a]! * has[b]!;
    }
  }
}

// Counts the closed threes, and takes them out of the open ones, where each was counted at its three members.
function moveClosed(found: Float64Array, counts: Record<Triad, number>): void {
  for (let code = 0; code < 64; code++) {
    if (found[code] === 0) continue;
    const ab = code >> 4;
    const ac = (code >> 2) & 3;
    const bc = code & 3;
    counts[closedKind(ab, ac, bc)] += found[code]!;
    counts[OPEN[ab]![ac]!] -= found[code]!;
    counts[OPEN[turned(ab)]![bc]!] -= found[code]!;
    counts[OPEN[turned(ac)]![turned(bc)]!] -= found[code]!;
  }
}

// The threes with ties in one pair or none: each pair is in n − 2 threes, those counted so far among them.
function completed(counts: Record<Triad, number>, { strengths }: Ties, n: number): TriadCensus {
  let mutual = 0;
  let asymmetric = 0;
  for (let k = 0; k < strengths.length; k++) {
    if (strengths[k] === BOTH) mutual += 0.5;
    else asymmetric += 0.5;
  }
  const others = Math.max(n - 2, 0);
  const allPairs = (n * Math.max(n - 1, 0)) / 2;
  let rest = allPairs % 3 === 0 ? (allPairs / 3) * others : allPairs * (others / 3); // exact as long as it can be
  counts['012'] = asymmetric * others;
  counts['102'] = mutual * others;
  for (const kind of TRIADS.slice(3)) {
    counts['012'] -= Number(kind[1]) * counts[kind];
    counts['102'] -= Number(kind[0]) * counts[kind];
    rest -= counts[kind];
  }
  counts['003'] = rest - counts['012'] - counts['102'];
  return counts;
}
