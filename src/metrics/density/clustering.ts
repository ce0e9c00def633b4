import { tiesBothWays } from '../../network/bothWays.js';
import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { oldOrder } from '../../network/renumbered.js';
import type { Ties } from '../../network/ties.js';
import { requireOneOf } from '../../numeric/check.js';
import { type Parts, wholeOf } from '../../numeric/parts.js';
import { countTriangles } from './countedTriangles.js';
import { type Rising, rising, risingTies } from './rising.js';
import { type Triangles, triangleCuts, triangleRoom, trianglesOf } from './triangles.js';

export type ClusteringMethod = 'wattsStrogatz' | 'barrat' | 'onnela' | 'zhangHorvath' | 'fagiolo';

/** All of them, for checks. */
export const CLUSTERING_METHODS: readonly ClusteringMethod[] = [
  'wattsStrogatz',
  'barrat',
  'onnela',
  'zhangHorvath',
  'fagiolo',
];

export interface ClusteringOptions {
  /**
   * What strengths do: nothing, or what the authors named make of them; in `'fagiolo'` directions count and strengths
   * do not. Default `'wattsStrogatz'`.
   */
  readonly method?: ClusteringMethod;
}

/**
 * Local clustering: how many of the pairs of a member's contacts are in contact themselves. Near 1 the member sits in
 * a closed circle; near 0 its contacts meet only through it. Direction is ignored, the strengths of both are added; only
 * fagiolo counts ties both ways twice.
 *
 * Formula, over the ordered pairs j, h of contacts of i that have a tie, k being the contacts of i and s its strength:
 * wattsStrogatz: their number / k (k − 1);
 * barrat: the sum of (s_ij + s_ih) / 2, divided by s (k − 1);
 * onnela: the sum of the cube roots of s_ij s_jh s_hi, divided by k (k − 1), strengths as shares of the largest;
 * zhangHorvath: the sum of s_ij s_jh s_hi / the same sum if all pairs had a tie of the largest strength, 1;
 * fagiolo: the same of the number of ties between two in place of strengths, 2 being the largest: the directed triangles
 * through i as a share of those possible, ½ (A + Aᵀ)³_ii / (d (d − 1) − 2 b) with d ties of i, b of them returned; in an
 * undirected network as wattsStrogatz.
 * Range: 0 to 1. NaN for fewer than two contacts.
 * Cost: O(m^1.5) time; O(n + m) memory, some 4 bytes a tie, 20 with strengths, and 40 a member; directed 50 a tie more.
 * Source: Watts and Strogatz 1998, doi:10.1038/30918; Barrat, Barthélemy, Pastor-Satorras and Vespignani 2004,
 * doi:10.1073/pnas.0400087101; Onnela, Saramäki, Kertész and Kaski 2005, doi:10.1103/PhysRevE.71.065103; Zhang and
 * Horvath 2005, doi:10.2202/1544-6115.1128; Fagiolo 2007, doi:10.1103/PhysRevE.76.026107.
 * Peers: wattsStrogatz: igraph `transitivity_local_undirected`, networkx `clustering`; barrat: the former with
 * weights; onnela: the latter with them; zhangHorvath: brainGraph; fagiolo: networkx `clustering` of a DiGraph.
 * networkx gives 0 for NaN.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B', 5], ['A', 'C', 3], ['B', 'C', 1], ['C', 'D', 2]]);
 * const network = buildNetwork(interactions, { strength: 'sum' });
 * clustering(network); // C: one of three pairs → [1, 1, 0.333, NaN]
 * clustering(network, { method: 'zhangHorvath' }); // A: 5 × 1 × 3 / 5³ of 5 × 3 / 5² → [0.2, 0.6, 0.273, NaN]
 */
export function clustering(network: Network, options: ClusteringOptions = {}): Float64Array {
  return wholeOf(clusteringParts(network, options));
}

/** The same as a sum over parts of the network. */
export function clusteringParts(
  network: Network,
  { method = 'wattsStrogatz' }: ClusteringOptions = {},
): Parts<Float64Array> {
  requireOneOf('clustering', 'method', method, CLUSTERING_METHODS);
  const counted = method === 'wattsStrogatz';
  const ties = counted ? tiesAlong('clustering', network, 'all') : tiesBothWays(network, method !== 'fagiolo');
  // Fagiolo's is Zhang and Horvath's of the number of ties between two, of which there can be two in a directed network.
  const most = network.directed ? 2 : 1;
  const largest = method === 'fagiolo' ? most : counted ? 1 : ties.strengths.reduce((a, b) => Math.max(a, b), 0);
  const up = counted ? risingTies(ties) : rising(ties);
  const cuts = triangleCuts(up);
  return {
    count: cuts.length - 1,
    width: network.members.length,
    add: counted
      ? (part, sums) => {
          countTriangles(up, cuts[part]!, cuts[part + 1]!, sums);
        }
      : addListed(up, cuts, method, largest),
    result: (sums) => {
      const shares = oldOrder(up.members, sums);
      for (let i = 0; i < shares.length; i++) shares[i]! /= possible(ties, i, method, largest); // 0 / 0 for fewer than two
      return shares;
    },
  };
}

// What a tie brings into a triangle.
function partOf(strength: number, method: ClusteringMethod, largest: number): number {
  if (method === 'barrat') return strength;
  return method === 'onnela' ? Math.cbrt(strength / largest) : strength / largest;
}

// Adds what the strengths of the triangles of a part bring. Each corner of a triangle has the two others as an ordered
// pair of contacts twice.
function addListed(
  up: Rising,
  cuts: Uint32Array,
  method: ClusteringMethod,
  largest: number,
): Parts<Float64Array>['add'] {
  const room = triangleRoom(up);
  const values = up.strengths.map((strength) => partOf(strength, method, largest));
  return (part, sums) => {
    for (const count of trianglesOf(up, room, cuts[part], cuts[part + 1])) {
      if (method === 'barrat') addSums(room, count, up.targets, values, sums);
      else addProducts(room, count, up.targets, values, sums);
    }
  };
}

function addSums(
  { rows, ab, bc, ac }: Triangles,
  count: number,
  targets: Uint32Array,
  strengths: Float64Array,
  sums: Float64Array,
): void {
  for (let t = 0; t < count; t++) {
    const k = ab[t]!;
    const l = bc[t]!;
    const m = ac[t]!;
    sums[rows[t]!]! += strengths[k]! + strengths[m]!;
    sums[targets[k]!]! += strengths[k]! + strengths[l]!;
    sums[targets[l]!]! += strengths[l]! + strengths[m]!;
  }
}

function addProducts(
  { rows, ab, bc, ac }: Triangles,
  count: number,
  targets: Uint32Array,
  values: Float64Array,
  sums: Float64Array,
): void {
  for (let t = 0; t < count; t++) {
    const product = 2 * values[ab[t]!]! * values[bc[t]!]! * values[ac[t]!]!;
    sums[rows[t]!]! += product;
    sums[targets[ab[t]!]!]! += product;
    sums[targets[bc[t]!]!]! += product;
  }
}

// What the sum at member i would be if all its contacts were in contact.
function possible({ offsets, strengths }: Ties, i: number, method: ClusteringMethod, largest: number): number {
  const contacts = offsets[i + 1]! - offsets[i]!;
  if (method === 'wattsStrogatz' || method === 'onnela') return contacts * (contacts - 1);
  let sum = 0;
  let products = 0;
  // (Σ s)² − Σ s² as a sum of products, because the difference loses its digits beside one strong tie.
  for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
    const share = strengths[k]! / largest;
    products += share * sum;
    sum += share;
  }
  return method === 'barrat' ? sum * largest * (contacts - 1) : 2 * products;
}
