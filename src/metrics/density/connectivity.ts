import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { strongLabels } from '../../network/strongLabels.js';
import type { Ties } from '../../network/ties.js';
import { weakLabels } from '../../network/weakLabels.js';
import { requireOneOf } from '../../numeric/check.js';
import { Heap } from '../../numeric/heap.js';
import { randomFrom, shuffle } from '../../numeric/random.js';
import { UnitFlow } from '../../numeric/unitFlow.js';
import { bridges } from '../bridging/bridges.js';
import { cutMembers } from '../bridging/cutMembers.js';
import { fewestMembers } from './fewestMembers.js';

export interface ConnectivityOptions {
  /** What must go. Default `'members'`. */
  readonly of?: 'members' | 'ties';
}

/**
 * Connectivity: how many members, or how many ties, must go before somebody cannot reach everybody left. At 1 the
 * network hangs on a single one; at k any two members are joined by k ways that share no member, or no tie. Of a group's
 * subnetwork it is the group's structural cohesion.
 *
 * Formula: the smallest number of members, or of ties, whose loss leaves a network that is not connected, strongly so
 * (along the ties) if it is directed. No loss of members does that to a network in which everyone is tied to everyone:
 * there n − 1.
 * Range: whole numbers from 0 (not connected) to n − 1; of members ≤ of ties ≤ the fewest ties (in or out) of a member.
 * NaN for fewer than two members.
 * Cost: O(n + m) for 0, for 1 when undirected, and where a member has one tie only (in or out). Else, d being the
 * fewest ties of a member, n searches of d ways for ties, n + d² / 2 for members, twice as many when directed: each
 * O(d m) at worst, mostly far less. A network of 100,000 members with ten contacts each takes some seconds. O(n + m)
 * memory.
 * Source: Moody and White 2003, doi:10.2307/3088904; Menger 1927; Even 1975, doi:10.1137/0204034; Dinitz 1970 (ways).
 * Peers: igraph `vertex_connectivity`, `edge_connectivity`; networkx `node_connectivity`, `edge_connectivity`. Both give
 * 0 for one member. Of directed networks networkx 2.8.8 tries some pairs of members one way round only, and may give
 * too many (1 for a single tie one way).
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D'], ['C', 'E'], ['D', 'E']]);
 * const network = buildNetwork(interactions);
 * connectivity(network); // C holds two triangles together → 1
 * connectivity(network, { of: 'ties' }); // two ties to cut anyone off → 2
 */
export function connectivity(network: Network, { of = 'members' }: ConnectivityOptions = {}): number {
  requireOneOf('connectivity', 'of', of, ['members', 'ties']);
  const n = network.members.length;
  if (n < 2) return Number.NaN;
  const labels = network.directed ? strongLabels(network.ties) : weakLabels(network.ties);
  if (labels.some((label) => label !== labels[0])) return 0;
  const most = smallestDegree(network.ties);
  if (most === 1 || most === n - 1) return most;
  if (!network.directed && (of === 'members' ? cutMembers(network) : bridges(network)).length > 0) return 1;
  const least = network.directed ? 1 : 2;
  const order = closestFirst(tiesAlong('connectivity', network, 'all'));
  // After the thick of ties in any order: where the network is one long ring, ways to an end of what came before are long.
  shuffle(order.subarray(most + Math.ceil(Math.sqrt(n))), randomFrom(1));
  const into = tiesAlong('connectivity', network, 'in');
  return (of === 'members' ? fewestMembers : fewestTies)(network.ties, into, order, least, most);
}

function smallestDegree({ offsets, targets }: Ties): number {
  const n = offsets.length - 1;
  const into = new Uint32Array(n);
  for (const target of targets) into[target]!++;
  return into.reduce((fewest, count, i) => Math.min(fewest, count, offsets[i + 1]! - offsets[i]!), n);
}

// Member by member, the fewest ties between it and those before it: whom these do not part may be taken for one.
function fewestTies(out: Ties, into: Ties, order: Int32Array, least: number, most: number): number {
  const flows = out === into ? [new UnitFlow(out)] : [new UnitFlow(out), new UnitFlow(into)];
  let best = most;
  for (let place = 0; place < order.length && best > least; place++) {
    const i = order[place]!;
    if (place > 0) for (const flow of flows) best = flow.ways(i, best);
    for (const flow of flows) flow.ends[i] = 1;
  }
  return best;
}

// Always the member with the most ties to those before it, of several one with the most ties: ways stay short.
function closestFirst({ offsets, targets }: Ties): Int32Array {
  const n = offsets.length - 1;
  const keys = new Float64Array(n);
  const waiting = new Uint8Array(n).fill(1);
  const heap = new Heap(n);
  for (let i = 0; i < n; i++) heap.put(i, (keys[i] = -(offsets[i + 1]! - offsets[i]!) / n));
  const order = new Int32Array(n);
  for (let place = 0; place < n; place++) {
    const i = heap.take();
    order[place] = i;
    waiting[i] = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
      if (waiting[targets[k]!] === 1) heap.put(targets[k]!, --keys[targets[k]!]!);
  }
  return order;
}
