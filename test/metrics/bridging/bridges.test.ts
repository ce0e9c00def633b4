import { expect, test } from 'vitest';
import { bridges } from '../../../src/metrics/bridging/bridges.js';
import { type Network, packNetwork } from '../../../src/network/network.js';
import { weakLabels } from '../../../src/network/weakLabels.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, EDGE_CASES, KITE, network, path, randomNetwork, S5, W4, X6 } from '../../networks.js';

test('a tie on no cycle is a bridge', () => {
  expect(named(B6)).toEqual(['C-D']);
  expect(named(W4)).toEqual(['C-D']);
  expect(named(X6)).toEqual(['1-2', '2-3', '4-5']);
  expect(named(S5)).toEqual(['a-h', 'b-h', 'c-h', 'd-h']);
  expect(named(network('A-B A-C B-C'))).toEqual([]);
});

test('ties both ways between two members are one tie, and direction is ignored', () => {
  expect(named(network('A>B B>A B>C C>D D>B'))).toEqual(['A-B']);
});

test('golden: the kite (networkx 2.8.8 and igraph 0.10.2)', () => {
  expect(named(KITE)).toEqual(['7-8', '8-9']);
});

test('property: the bridges are the ties without which there is one component more', () => {
  const random = randomFrom(21);
  for (let round = 0; round < 100; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), 0.18, { directed: round % 2 === 1 });
    expect(bridges(net)).toEqual(naive(net));
  }
});

function naive(net: Network): [number, number][] {
  const n = net.members.length;
  const pairs = new Map<number, [number, number]>();
  for (let i = 0; i < n; i++)
    for (const j of net.ties.targets.subarray(net.ties.offsets[i], net.ties.offsets[i + 1]))
      pairs.set(Math.min(i, j) * n + Math.max(i, j), [Math.min(i, j), Math.max(i, j)]);
  const components = (ties: [number, number][]) => {
    const arcs = { source: ties.map(([i]) => i), target: ties.map(([, j]) => j), strength: ties.map(() => 1) };
    return new Set(weakLabels(packNetwork(net.members, arcs, false).ties)).size;
  };
  const all = [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
  return all.filter((tie) => components(all.filter((other) => other !== tie)) > components(all));
}

test('edge: no exception on any degenerate network, and none without ties', () => {
  for (const [, net] of EDGE_CASES) expect(Array.isArray(bridges(net))).toBe(true);
  expect(bridges(network('A B'))).toEqual([]);
  expect(bridges(network('A>B'))).toEqual([[0, 1]]);
});

test('edge: a path of 200,000 members overflows no stack', () => {
  expect(bridges(path(200_000))).toHaveLength(199_999);
});

function named(net: Network): string[] {
  return bridges(net).map(([i, j]) => `${net.members[i]}-${net.members[j]}`);
}
