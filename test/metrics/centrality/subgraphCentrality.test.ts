import { expect, test } from 'vitest';
import { subgraphCentrality } from '../../../src/metrics/centrality/subgraphCentrality.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, network, randomNetwork } from '../../networks.js';
import { contacts, exponential } from '../../numeric/dense.js';
import { randomNetworks } from '../../numeric/randomNetworks.js';

test('a pair has cosh of its strength, an isolate exactly 1', () => {
  close(subgraphCentrality(network('A-B:3 C'), { strengths: true }), [Math.cosh(3), Math.cosh(3), 1]);
  expect(subgraphCentrality(network('A-B:3 C'))[2]).toBe(1);
});

test('among all in contact everyone has (e^(n − 1) + (n − 1) / e) / n', () => {
  for (const n of [3, 20, 200]) {
    const value = (Math.exp(n - 1) + (n - 1) / Math.E) / n;
    close(subgraphCentrality(randomNetwork(randomFrom(1), n, 1)), new Array(n).fill(value));
  }
});

test('golden: two triangles joined by a tie (networkx 2.8.8)', () => {
  close(subgraphCentrality(B6), [2.78796, 2.78796, 3.627454, 3.627454, 2.78796, 2.78796], 1e-6);
});

test('property: it is the diagonal of the matrix exponential, to the last who hardly takes part', () => {
  for (const net of randomNetworks(64, 16)) {
    for (const strengths of [false, true]) {
      const values = subgraphCentrality(net, { strengths });
      const expected = exponential(contacts(net, strengths)).map((row, i) => row[i]!);
      close(
        values.map((value, i) => value / expected[i]!),
        expected.map(() => 1),
      );
    }
  }
});

test('edge: beyond doubles it is Infinity, and answers on every degenerate network', () => {
  close(subgraphCentrality(network('A-B:1e6 C-D:1'), { strengths: true }), [
    Infinity,
    Infinity,
    Math.cosh(1),
    Math.cosh(1),
  ]);
  for (const [, net] of EDGE_CASES) expect(subgraphCentrality(net)).toHaveLength(net.members.length);
});
