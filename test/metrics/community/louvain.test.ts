import { expect, test } from 'vitest';
import { leiden } from '../../../src/metrics/community/leiden.js';
import { louvain } from '../../../src/metrics/community/louvain.js';
import { modularity } from '../../../src/metrics/community/modularity.js';
import { type Network, packNetwork } from '../../../src/network/network.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, D5, EDGE_CASES, network, randomNetwork, X6 } from '../../networks.js';

test('two triangles joined by a tie are two communities, and an isolate one of its own', () => {
  expect(louvain(B6)).toEqual({ labels: Uint32Array.of(0, 0, 0, 1, 1, 1), sizes: Uint32Array.of(3, 3) });
  expect(louvain(B6G)).toEqual({ labels: Uint32Array.of(0, 0, 0, 1, 1, 1, 2), sizes: Uint32Array.of(3, 3, 1) });
  expect(louvain(X6)).toEqual({ labels: Uint32Array.of(0, 0, 0, 1, 1, 2), sizes: Uint32Array.of(3, 2, 1) });
});

test('strengths decide unless they are not to count, and so does resolution', () => {
  const square = network('A-B:9 B-C:1 C-D:9 A-D:1 A-C:1 B-D:1');
  expect([...louvain(square).labels]).toEqual([0, 0, 1, 1]);
  expect([...louvain(square, { strengths: false }).sizes]).not.toEqual([2, 2]);
  expect([...louvain(B6, { resolution: 10 }).sizes]).toEqual([1, 1, 1, 1, 1, 1]);
  expect([...louvain(B6, { resolution: 0 }).sizes]).toEqual([6]);
});

test('direction is ignored, the strengths both ways added', () => {
  expect(louvain(D5)).toEqual(louvain(undirected(D5)));
});

test('property: its modularity is near that of leiden', () => {
  const random = randomFrom(41);
  for (let round = 0; round < 30; round++) near(randomNetwork(random, 60, 0.07, { strengths: round % 2 === 1 }));
});

test('property: exactly 128 ties, where an unguarded graphology-indices 0.17 loses those of the last member', () => {
  const random = randomFrom(42);
  for (let round = 0; round < 30; round++) near(withTies(random, 40, 128));
});

function near(net: Network): void {
  const best = Math.max(...[1, 2, 3].map((seed) => modularity(net, louvain(net, { seed }).labels)));
  expect(best).toBeGreaterThan(modularity(net, leiden(net).labels) - 0.03);
}

function withTies(random: () => number, n: number, count: number): Network {
  const pairs = new Set<number>();
  while (pairs.size < count) {
    const [i, j] = [Math.floor(random() * n), Math.floor(random() * n)];
    if (i < j) pairs.add(i * n + j);
  }
  const source = Array.from(pairs, (pair) => Math.floor(pair / n));
  const ids = Array.from({ length: n }, (_, i) => String.fromCharCode(65 + i));
  return packNetwork(ids, { source, target: Array.from(pairs, (p) => p % n), strength: source.map(() => 1) }, false);
}

test('property: the same seed gives the same communities, whatever the ids and the unit of strength', () => {
  const net = randomNetwork(randomFrom(43), 80, 0.08, { strengths: true });
  expect(louvain(net, { seed: 9 })).toEqual(louvain(net, { seed: 9 }));
  expect(louvain({ ...net, members: net.members.map((id) => `x${id}`) })).toEqual(louvain(net));
  for (const unit of [2 ** -60, 2 ** 60]) {
    const strengths = net.ties.strengths.map((s) => s * unit);
    expect(louvain({ ...net, ties: { ...net.ties, strengths } })).toEqual(louvain(net));
  }
});

test('edge: ids that every object has as a property', () => {
  const ids = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'x'];
  expect(louvain({ ...B6, members: ids })).toEqual(louvain(B6));
});

test('edge: answers on every degenerate network, communities of one without ties', () => {
  for (const [, net] of EDGE_CASES) expect(louvain(net).labels).toHaveLength(net.members.length);
  expect(louvain(network('A B'))).toEqual({ labels: Uint32Array.of(0, 1), sizes: Uint32Array.of(1, 1) });
});

test('edge: a wrong option is named', () => {
  expect(() => louvain(B6, { resolution: -1 })).toThrow('louvain: `resolution` must be a number of at least 0, got -1');
  expect(() => louvain(B6, { seed: -1 })).toThrow('louvain: `seed` must be a whole number of at least 0, got -1');
});
