import type { Network } from '../../network/network.js';
import { symmetrized, type Ties } from '../../network/ties.js';
import { BOTH, closedKind, OPEN, RECEIVES, SENDS, TRIADS, type Triad, type TriadCensus, turned } from './triads.js';
import { type Rising, rising } from './triangles.js';

/**
 * Triad census: how many threes of members there are of each of the sixteen kinds that ties among three can form.
 * Much of 030T and 300 speaks of order and of closed circles; much of 021C and 111 of ties that nobody closed; 030C, a
 * ring, is rare among people.
 *
 * Formula: the counts add up to n (n − 1) (n − 2) / 6. On an undirected network every tie is mutual, so that only 003,
 * 102, 201 and 300 occur.
 * Range: whole numbers from 0, exact below 2⁵³.
 * Cost: O(m^1.5) time, O(n + m) memory: the closed threes are met one by one, all others follow from each member's
 * numbers of ties.
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
  const n = network.members.length;
  const pairs = codedPairs(network);
  const counts = emptyCensus();
  countOpen(pairs, counts);
  countClosed(rising(pairs), counts);
  return completed(counts, pairs, n);
}

// Every pair with ties, both ways round, and in place of the strength what the member of the lower number does in it.
function codedPairs({ directed, ties }: Network): Ties {
  const { offsets, targets } = ties;
  const codes = new Float64Array(targets.length).fill(BOTH);
  if (!directed) return { offsets, targets, strengths: codes };
  for (let i = 0; i + 1 < offsets.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) codes[k] = i < targets[k]! ? SENDS : RECEIVES;
  return symmetrized({ offsets, targets, strengths: codes }, 'sum'); // both ways: SENDS + RECEIVES
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

// What i does in its pair with j.
function seenFrom(i: number, j: number, code: number): number {
  return i < j ? code : turned(code);
}

// Counts the closed threes, and takes them out of the open ones, where each was counted at its three members.
function countClosed({ members, offsets, targets, strengths }: Rising, counts: Record<Triad, number>): void {
  const n = members.length;
  const found = new Float64Array(64); // by the three codes, each seen from the corner of lower rank
  const codes = new Uint8Array(targets.length);
  for (let a = 0; a < n; a++)
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++)
      codes[k] = seenFrom(members[a]!, members[targets[k]!]!, strengths[k]!);
  const seen = new Uint8Array(n); // the code of the pair of a and this one, 0 where it has no tie
  for (let a = 0; a < n; a++) {
    const start = offsets[a]!;
    const end = offsets[a + 1]!;
    for (let k = start; k < end; k++) seen[targets[k]!] = codes[k]!;
    for (let k = start; k < end; k++) {
      const b = targets[k]!;
      for (let l = offsets[b]!, stop = offsets[b + 1]!; l < stop; l++) {
        const ac = seen[targets[l]!]!;
        if (ac !== 0) found[(codes[k]! << 4) | (ac << 2) | codes[l]!]!++;
      }
    }
    for (let k = start; k < end; k++) seen[targets[k]!] = 0;
  }
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
