import { expect, test } from 'vitest';
import { currentFlowCloseness } from '../../../src/metrics/centrality/currentFlowCloseness.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, network, path, randomNetwork, X6 } from '../../networks.js';
import { contacts, pieces, pseudoInverse } from '../../numeric/dense.js';
import { randomNetworks } from '../../numeric/randomNetworks.js';

test('in a tree resistance is distance', () => {
  close(currentFlowCloseness(path(4), { normalized: false }), [1 / 6, 1 / 4, 1 / 4, 1 / 6]);
  close(currentFlowCloseness(network('A-B:4 B-C:2'), { normalized: false }), [
    1 / (1 / 4 + 3 / 4),
    1 / (3 / 4),
    1 / (3 / 4 + 1 / 2),
  ]);
});

test('among all in contact every resistance is 2 / n', () => {
  for (const n of [3, 10, 40])
    close(currentFlowCloseness(randomNetwork(randomFrom(1), n, 1)), new Array(n).fill(n / 2));
});

test('in pieces the fewer are within reach, the lower; an isolate has 0', () => {
  close(currentFlowCloseness(X6), [(2 / 5) * (2 / 3), (2 / 5) * 1, (2 / 5) * (2 / 3), 1 / 5, 1 / 5, 0]);
  close(currentFlowCloseness(network('A B-C'), { normalized: false }), [Number.NaN, 1, 1]);
});

test('golden: two triangles joined by a tie (networkx 2.8.8; sna infocent is 6 times that)', () => {
  const values = currentFlowCloseness(B6, { normalized: false });
  close(values, [0.130435, 0.130435, 0.176471, 0.176471, 0.130435, 0.130435], 1e-6);
  close(
    values.map((value) => 6 * value),
    [0.782609, 0.782609, 1.058824, 1.058824, 0.782609, 0.782609],
    1e-6,
  );
});

test('golden: strengths nine magnitudes apart lose no digits (exact by rational arithmetic)', () => {
  const members = [1, 2, 3, 4, 5, 6, 7, 8];
  const ties = members.flatMap((i) => members.filter((j) => j > i).map((j) => `${i}-${j}:${10 ** ((i * j) % 10)}`));
  close(
    currentFlowCloseness(network(ties.join(' ')), { normalized: false }),
    [
      273493.07484067004, 262099.9725718572, 268333.3859429799, 265031.83711826935, 42502.65436733837,
      271664.5284934172, 266773.44753895514, 273607.88275223307,
    ],
    1e-13,
  );
});

test('property: resistances are those of the pseudo-inverse of the Laplacian, in every piece', () => {
  for (const net of randomNetworks(64, 14)) {
    for (const strengths of [false, true]) {
      const inverse = pseudoInverse(contacts(net, strengths));
      const near = pieces(contacts(net, strengths));
      const sums = inverse.map((row, i) =>
        row.reduce((sum, value, j) => sum + (near[i]![j]! > 0 ? row[i]! + inverse[j]![j]! - 2 * value : 0), 0),
      );
      const others = near.map((row, i) => 1 / row[i]! - 1);
      const [raw, share] = [false, true].map((normalized) => currentFlowCloseness(net, { strengths, normalized }));
      close(
        raw!,
        sums.map((sum, i) => (others[i] === 0 ? Number.NaN : 1 / sum)),
      );
      if (others.length > 1)
        close(
          share!,
          sums.map((sum, i) => (others[i] === 0 ? 0 : others[i]! ** 2 / (others.length - 1) / sum)),
        );
    }
  }
});

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES) expect(currentFlowCloseness(net)).toHaveLength(net.members.length);
  close(currentFlowCloseness(network('A')), [Number.NaN]);
});
