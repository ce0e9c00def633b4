import { expect, test } from 'vitest';
import { biconnectedComponents } from '../../../src/metrics/bridging/biconnectedComponents.js';
import { bridges } from '../../../src/metrics/bridging/bridges.js';
import { cutMembers } from '../../../src/metrics/bridging/cutMembers.js';
import { type Network, packNetwork } from '../../../src/network/network.js';
import { subnetwork, undirected } from '../../../src/network/views.js';
import { weakLabels } from '../../../src/network/weakLabels.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, D5, EDGE_CASES, H5, KITE, network, path, randomNetwork, S5, X6 } from '../../networks.js';

test('two triangles joined by a tie are two blocks of three and one of two', () => {
  expect(named(B6)).toEqual(['ABC', 'DEF', 'CD']);
  expect(named(B6G)).toEqual(['ABC', 'DEF', 'CD']); // a member without ties is in none
});

test('each tie of a tree is a block, and a member of several blocks is a cut member', () => {
  expect(named(X6)).toEqual(['12', '23', '45']);
  expect(named(S5)).toEqual(['ah', 'bh', 'ch', 'dh']);
  expect(named(H5)).toEqual(['ABH', 'CDH']);
});

test('direction is ignored, and ties both ways between two members are one tie', () => {
  expect(named(D5)).toEqual(['ABCD', 'DE']);
  expect(named(network('A>B B>A'))).toEqual(['AB']);
});

test('golden: the kite (networkx 2.8.8 and igraph 0.10.2)', () => {
  expect(named(KITE)).toEqual(['01234567', '78', '89']);
});

test('property: they are the largest sets that hold together without any one of them', () => {
  const random = randomFrom(31);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 9), 0.3, { directed: round % 2 === 1 });
    const found = biconnectedComponents(net).map((block) => Array.from(block));
    expect(found).toEqual(naive(net));
  }
});

// Every set of members, as bits of a number.
function naive(net: Network): number[][] {
  const n = net.members.length;
  const connected = (of: Network) => new Set(weakLabels(of.ties)).size === 1;
  const holds = (block: number[]) => {
    const part = subnetwork(
      undirected(net),
      block.map((i) => net.members[i]!),
    );
    return connected(part) && (block.length === 2 || part.members.every((id) => connected(withoutOne(part, id))));
  };
  const withoutOne = (part: Network, id: string) =>
    subnetwork(
      part,
      part.members.filter((other) => other !== id),
    );
  const sets = Array.from({ length: 2 ** n }, (_, bits) =>
    Array.from({ length: n }, (_, i) => i).filter((i) => bits & (1 << i)),
  );
  const held = sets.filter((block) => block.length >= 2 && holds(block));
  return held
    .filter((block) => !held.some((other) => other.length > block.length && block.every((i) => other.includes(i))))
    .sort((a, b) => b.length - a.length || a.find((i, x) => i !== b[x])! - b.find((i, x) => i !== a[x])!);
}

test('property: blocks of two are the bridges, members of several blocks the cut members', () => {
  const random = randomFrom(32);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 40, 0.04 + 0.002 * round, { directed: round % 2 === 1 });
    const blocks = biconnectedComponents(net).map((block) => Array.from(block));
    expect(blocks.filter((block) => block.length === 2)).toEqual(bridges(net));
    const times = blocks
      .flat()
      .reduce((counts, i) => counts.set(i, (counts.get(i) ?? 0) + 1), new Map<number, number>());
    expect([...times.keys()].filter((i) => times.get(i)! > 1).sort((a, b) => a - b)).toEqual(
      Array.from(cutMembers(net)),
    );
  }
});

test('edge: no exception on any degenerate network, and none without ties', () => {
  for (const [, net] of EDGE_CASES) expect(Array.isArray(biconnectedComponents(net))).toBe(true);
  expect(biconnectedComponents(network('A B'))).toEqual([]);
  expect(biconnectedComponents(network('A>B'))).toEqual([Uint32Array.of(0, 1)]);
});

test('edge: a path and a star of 200,000 members overflow no stack and take no square time', () => {
  expect(biconnectedComponents(path(200_000))).toHaveLength(199_999);
  const ids = Array.from({ length: 200_000 }, (_, i) => String(i).padStart(6, '0'));
  const leaves = ids.flatMap((_, i) => (i === 777 ? [] : [i]));
  const arcs = { source: leaves, target: leaves.map(() => 777), strength: leaves.map(() => 1) };
  const blocks = biconnectedComponents(packNetwork(ids, arcs, false));
  expect(blocks).toHaveLength(199_999);
  expect(blocks[777]).toEqual(Uint32Array.of(777, 778));
});

function named(net: Network): string[] {
  return biconnectedComponents(net).map((block) => Array.from(block, (i) => net.members[i]).join(''));
}
