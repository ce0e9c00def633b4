import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { orderOfArcs } from '../../network/ties.js';
import { type Lowpoints, lowpoints } from './lowpoints.js';

/**
 * Biconnected components, or blocks: the parts in which the loss of no one member cuts off another. A member of several
 * blocks is a cut member, and links them.
 *
 * Formula: the largest sets of members of which any two ties lie on a common cycle; a bridge is a block of two. Direction
 * is ignored, and ties both ways between two members are one tie.
 * Range: each block holds the numbers of its members, ascending; the largest come first, equals by their members. Two
 * blocks have at most one member in common. A member without ties is in none.
 * Cost: O(n + m) time; O(n) memory, some 40 bytes a member (directed: O(n + m)).
 * Source: Hopcroft and Tarjan 1973, doi:10.1145/362248.362272.
 * Peers: igraph `biconnected_components`, networkx `biconnected_components`, sna `bicomponent.dist` (which leaves out
 * blocks of two) on the undirected network.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * biconnectedComponents(buildNetwork(interactions)); // a triangle, and D hangs on C → [[0, 1, 2], [2, 3]]
 */
export function biconnectedComponents(network: Network): Uint32Array[] {
  const n = network.members.length;
  const found = blocksOf(lowpoints(tiesAlong('biconnectedComponents', network, 'all')));
  // Two blocks share at most one member, so that their first two members tell which comes first.
  const first = found.map((block) => block[0]!);
  const second = found.map((block) => block[1]!);
  const blocks = Array.from(orderOfArcs(n, first, second), (b) => found[b]!);
  const fewer = blocks.map((block) => n - block.length);
  return Array.from(orderOfArcs(n, fewer, [...blocks.keys()]), (b) => blocks[b]!);
}

// A block is met at the member nearest the start of the search; whoever was reached from there and gets back no farther
// opens it, and those reached from one in it who do get back farther join it.
function blocksOf({ parents, turns, lows }: Lowpoints): Uint32Array[] {
  const n = parents.length;
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[turns[i]!] = i;
  const blocks = new Int32Array(n).fill(-1); // of the tie by which each member was reached
  const sizes: number[] = [];
  // The blocks met at a member, as a chain: the last is at firsts[member], the one before that at others[block].
  const firsts = new Int32Array(n).fill(-1);
  const others: number[] = [];
  for (let turn = 0; turn < n; turn++) {
    const i = order[turn]!;
    const parent = parents[i]!;
    if (parent === -1) continue;
    if (lows[i]! >= turns[parent]!) {
      blocks[i] = sizes.length;
      others.push(firsts[parent]!);
      firsts[parent] = sizes.length;
      sizes.push(2);
    } else {
      blocks[i] = blocks[parent]!;
      sizes[blocks[i]!]!++;
    }
  }
  const members = sizes.map((size) => new Uint32Array(size));
  const next = new Uint32Array(sizes.length);
  for (let i = 0; i < n; i++) {
    const block = blocks[i]!;
    if (block !== -1) members[block]![next[block]!++] = i;
    for (let b = firsts[i]!; b !== -1; b = others[b]!) members[b]![next[b]!++] = i;
  }
  return members;
}
