import { expect, test } from 'vitest';
import { modularity } from '../../../src/metrics/community/modularity.js';
import type { Network } from '../../../src/network/network.js';
import { subnetwork, undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, matrix, network, randomNetwork, W4 } from '../../networks.js';

test('ties within groups less those that chance would put there', () => {
  close(modularity(B6, 'group'), 2 * (3 / 7 - (1 / 2) ** 2)); // 0.357143
  close(modularity(B6, Array(6).fill('all')), 0);
  close(modularity(B6, [0, 1, 2, 3, 4, 5]), -4 * (2 / 14) ** 2 - 2 * (3 / 14) ** 2);
});

test('an isolate changes nothing, whatever its group', () => {
  close(modularity(B6G, ['L', 'L', 'L', 'R', 'R', 'R', 'L']), modularity(B6, 'group'));
  close(modularity(B6G, ['L', 'L', 'L', 'R', 'R', 'R', 'G']), modularity(B6, 'group'));
});

test('golden: strengths and resolution (igraph 0.10.2, networkx 2.8.8)', () => {
  close(modularity(W4, 'group'), 0.099174, 1e-5);
  close(modularity(W4, 'group', { resolution: 0.5 }), 0.367769, 1e-6);
  close(modularity(W4, 'group', { strengths: false }), 0);
});

test('golden: directed by outward and inward ends, undirected with them added (networkx 2.8.8)', () => {
  const groups = ['abc', 'abc', 'abc', 'de', 'de'];
  close(modularity(D5, groups), 1 / 9);
  // Undirected, A-B has strength 2: measures by the arcs of both directions.
  close(modularity(undirected(D5), groups, { strengths: false }), 0.08);
});

test('members of no known group are left out with their ties', () => {
  const labels = ['x', 'x', 'y', 'y', '', null];
  close(modularity(B6, labels), modularity(subnetwork(B6, ['A', 'B', 'C', 'D']), ['x', 'x', 'y', 'y']));
});

test('property: agrees with the sum over all pairs on small random networks', () => {
  const random = randomFrom(14);
  for (let round = 0; round < 60; round++) {
    const options = { directed: round % 2 === 1, strengths: round % 3 === 0 };
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.3, options);
    const labels = net.members.map(() => Math.floor(random() * 3));
    const resolution = 2 * random();
    close(modularity(net, labels, { resolution }), naive(net, labels, resolution));
  }
});

// Reichardt and Bornholdt: over ordered pairs, each tie less the product of its ends' strengths over all.
function naive(net: Network, labels: number[], resolution: number): number {
  const ties = matrix(net);
  const out = ties.map((row) => row.reduce((sum, s) => sum + s, 0));
  const into = ties.map((_, j) => ties.reduce((sum, row) => sum + row[j]!, 0));
  const all = out.reduce((sum, s) => sum + s, 0);
  let sum = 0;
  for (const [i, row] of ties.entries())
    for (const [j, s] of row.entries()) if (labels[i] === labels[j]) sum += s - (resolution * out[i]! * into[j]!) / all;
  return sum / all;
}

test('edge: NaN without ties, and no exception on any degenerate network', () => {
  for (const [, net] of EDGE_CASES) {
    const value = modularity(
      net,
      net.members.map(() => 'x'),
    );
    expect(Object.is(value, net.ties.targets.length === 0 ? Number.NaN : 0)).toBe(true);
  }
  close(modularity(network('A-B'), ['', '']), Number.NaN);
});

test('edge: a wrong option is named', () => {
  expect(() => modularity(B6, 'group', { resolution: -1 })).toThrow(
    'modularity: `resolution` must be a number of at least 0, got -1',
  );
  expect(() => modularity(B6, ['x'])).toThrow("modularity: `groups` must be an attribute's name or 6 labels");
});
