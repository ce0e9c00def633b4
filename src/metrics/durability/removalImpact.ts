import type { Network } from '../../network/network.js';
import { type Distance, tieLengths } from '../../network/paths.js';
import type { Ties } from '../../network/ties.js';
import { requireOneOf } from '../../numeric/check.js';
import { type Parts, partSize, wholeOf } from '../../numeric/parts.js';
import { type PiecesMade, piecesByMember, piecesByTie } from './piecesMade.js';
import { type SearchesWithout, searchesWithout } from './searchesWithout.js';

export interface RemovalImpactOptions {
  /** Whether each member is lost or each tie. Default `'members'`. */
  readonly of?: 'members' | 'ties';
  /** How long a tie is. Default `'hops'`. */
  readonly distance?: Distance;
}

/** What the loss of each member, or tie, alone would do, over the pairs of those who remain, with it and without. */
export interface RemovalImpact extends PiecesMade {
  /** The share of ordered pairs with a path. */
  readonly reachWith: Float64Array;
  readonly reachWithout: Float64Array;
  /** The share of the pairs with a path that have none without it. */
  readonly reachLoss: Float64Array;
  /** The mean of 1 / distance over all ordered pairs, 0 for those without a path. */
  readonly compactnessWith: Float64Array;
  readonly compactnessWithout: Float64Array;
  /** The share of the compactness that is lost. */
  readonly compactnessLoss: Float64Array;
}

/**
 * The impact of each removal: what the network would lose with each one of its members, or of its ties, exactly and for
 * all of them: how it falls apart, who reaches whom no longer, and how much farther apart the others are. With and without
 * speak of the same pairs, those of the members who remain: the lost one may be on the way before, and is nobody's other end.
 * To compare the compactness of a network with that of the network without a member would be to compare different pairs.
 *
 * Formula: per member in member order, per tie in the order of `ties.targets`. With R the ordered pairs of those who remain
 * (of all, where a tie is lost): reach = the share of R with a path; compactness = the mean over R of 1 / distance, 0 without a
 * path; each loss = 1 − without / with. componentsMade: components among those who remain, less those there were of them.
 * isolatesMade: those who remain that had a tie and have none left. Paths run along the ties; components and isolates are
 * without direction, and in a directed network a tie one way only is lost.
 * Range: losses 0 to 1, NaN where there was nothing to lose; reach 0 to 1 and so by hops compactness, NaN where fewer
 * than two remain. componentsMade and isolatesMade from 0, for a tie up to 1 and 2.
 * Cost: a search from each member, in which only those are searched for again all of whose shortest ways led over what is
 * lost: O(n m) times how many members there are, on average, on all shortest ways between two, often one or two (in a long
 * ring n / 4); log n times as much by other distances. O(n + m) memory.
 * Source: the mean over the same pairs: Latora and Marchiori 2007, doi:10.1088/1367-2630/9/6/188 (information centrality,
 * which keeps the lost one's pairs); dominators: Cooper, Harvey and Kennedy 2001.
 * Peers: none over the same pairs. networkx `global_efficiency` with and without a member compares different ones.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * const network = buildNetwork(interactions);
 * const { reachLoss, compactnessLoss, isolatesMade } = removalImpact(network);
 * reachLoss; // without B: A-C and A-D of A-C, A-D, C-D → [0, 0.667, 0.667, 0]
 * compactnessLoss; // without B: 1/2 + 1/3 of 1/2 + 1/3 + 1 → [0, 0.455, 0.455, 0]
 * isolatesMade; // A has only B → [0, 1, 1, 0]
 * removalImpact(network, { of: 'ties' }).reachLoss; // A from three; A and B from two → [0.5, 0.5, 0.667, 0.667, 0.5, 0.5]
 */
export function removalImpact(network: Network, options: RemovalImpactOptions = {}): RemovalImpact {
  return wholeOf(removalImpactParts(network, options));
}

const FEWEST_SOURCES = 64;

/** The impact of each removal in parts, each the searches from some of the members. */
export function removalImpactParts(
  network: Network,
  { of = 'members', distance = 'hops' }: RemovalImpactOptions = {},
): Parts<RemovalImpact> {
  requireOneOf('removalImpact', 'of', of, ['members', 'ties']);
  const { directed, ties } = network;
  const lengths = tieLengths('removalImpact', ties, distance);
  const n = network.members.length;
  const width = (of === 'members' ? 4 * n : 2 * ties.targets.length) + 2;
  const size = partSize(n, FEWEST_SOURCES);
  let searches: SearchesWithout | null = null;
  return {
    count: Math.ceil(n / size),
    width,
    add: (part, sums) => {
      searches ??= searchesWithout(ties, directed, lengths);
      for (let source = part * size; source < Math.min(n, (part + 1) * size); source++) {
        if (of === 'members') addOfMembers(searches, searches.from(source), sums);
        else addOfTies(searches, searches.from(source), ties.targets.length, sums);
      }
    },
    result: (sums) => (of === 'members' ? ofMembers(network, sums) : ofTies(network, sums)),
  };
}

// The sums: for each member what is lost in pairs and in nearness, then the pairs and the nearness of which it is an end,
// last those of all.
function addOfMembers({ search, nearness, lose }: SearchesWithout, reached: number, sums: Float64Array): void {
  const { order, turns, sizes } = search;
  const n = order.length;
  let near = 0;
  for (let k = 1; k < reached; k++) {
    const i = order[k]!;
    near += nearness[i]!;
    sums[2 * n + i]! += 1;
    sums[3 * n + i]! += nearness[i]!;
    if (sizes[i]! > 1) lose(turns[i]! + 1, turns[i]! + sizes[i]!, i, -1, sums, i, n);
  }
  sums[2 * n + order[0]!]! += reached - 1;
  sums[3 * n + order[0]!]! += near;
  sums[4 * n]! += reached - 1;
  sums[4 * n + 1]! += near;
}

// The sums: for each tie what is lost in pairs and in nearness, last those of all.
function addOfTies({ search, nearness, lose }: SearchesWithout, reached: number, m: number, sums: Float64Array): void {
  const { order, above, places, several, turns, sizes } = search;
  let near = 0;
  for (let k = 1; k < reached; k++) {
    const i = order[k]!;
    near += nearness[i]!;
    // Where one tie alone leads to i on a shortest way, all shortest ways to those whom i dominates lead over it too.
    if (several[i] === 0) lose(turns[i]!, turns[i]! + sizes[i]!, above[i]!, i, sums, places[i]!, m);
  }
  sums[2 * m]! += reached - 1;
  sums[2 * m + 1]! += near;
}

function ofMembers(network: Network, sums: Float64Array): RemovalImpact {
  const n = network.members.length;
  const pairs = (n - 1) * (n - 2);
  const impact = { ...piecesByMember(network), ...columnsOf(n) };
  for (let i = 0; i < n; i++) {
    const ways = sums[4 * n]! - sums[2 * n + i]!;
    put(impact, i, pairs, ways, sums[i]!, sums[4 * n + 1]! - sums[3 * n + i]!, sums[n + i]!);
  }
  return impact;
}

function ofTies(network: Network, sums: Float64Array): RemovalImpact {
  const n = network.members.length;
  const m = network.ties.targets.length;
  if (!network.directed) addWaysBack(network.ties, m, sums);
  const impact = { ...piecesByTie(network), ...columnsOf(m) };
  for (let k = 0; k < m; k++) put(impact, k, n * (n - 1), sums[2 * m]!, sums[k]!, sums[2 * m + 1]!, sums[m + k]!);
  return impact;
}

type Columns = Omit<RemovalImpact, keyof PiecesMade>;

function columnsOf(length: number): Columns {
  return {
    reachWith: new Float64Array(length),
    reachWithout: new Float64Array(length),
    reachLoss: new Float64Array(length),
    compactnessWith: new Float64Array(length),
    compactnessWithout: new Float64Array(length),
    compactnessLoss: new Float64Array(length),
  };
}

function put(to: Columns, k: number, pairs: number, ways: number, lost: number, near: number, less: number): void {
  // What is left of sums that run in different orders is no nearness where there are no ways.
  const before = ways === 0 ? 0 : near;
  const after = ways === lost ? 0 : near - less;
  to.reachWith[k] = pairs > 0 ? ways / pairs : Number.NaN;
  to.reachWithout[k] = pairs > 0 ? (ways - lost) / pairs : Number.NaN;
  to.reachLoss[k] = lost / ways;
  to.compactnessWith[k] = pairs > 0 ? before / pairs : Number.NaN;
  to.compactnessWithout[k] = pairs > 0 ? after / pairs : Number.NaN;
  to.compactnessLoss[k] = ways === lost ? lost / ways : less / before;
}

// Gives both places of an undirected tie what is lost either way.
function addWaysBack({ offsets, targets }: Ties, m: number, sums: Float64Array): void {
  const next = offsets.slice(0, -1);
  for (let i = 0; i < next.length; i++) {
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      // Members come in ascending order, and so do the ties back to them in every row.
      const back = next[targets[k]!]!++;
      if (back <= k) continue;
      sums[k] = sums[back] = sums[k]! + sums[back]!;
      sums[m + k] = sums[m + back] = sums[m + k]! + sums[m + back]!;
    }
  }
}
