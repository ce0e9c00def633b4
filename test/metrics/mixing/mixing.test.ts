import { expect, test } from 'vitest';
import { mixing } from '../../../src/metrics/mixing/mixing.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork, W4 } from '../../networks.js';

test('undirected: each tie within a group once, ties between two groups the same both ways round', () => {
  expect(mixing(B6, 'group')).toEqual({
    names: ['L', 'R'],
    ties: [Float64Array.of(3, 1), Float64Array.of(1, 3)],
    from: Float64Array.of(4, 4),
    to: Float64Array.of(4, 4),
  });
});

test('directed: from the row to the column', () => {
  // A>B B>A within x, C>D D>E within y, A>C from x to y, D>B from y to x
  expect(mixing(D5, 'group').ties).toEqual([Float64Array.of(2, 1), Float64Array.of(1, 2)]);
  const { ties, from, to } = mixing(network('A>B B>C'), ['x', 'y', 'y']);
  expect(ties).toEqual([Float64Array.of(0, 1), Float64Array.of(0, 1)]);
  expect([from, to]).toEqual([Float64Array.of(1, 1), Float64Array.of(0, 2)]);
});

test('with strengths they are added up', () => {
  expect(mixing(W4, 'group', { strengths: true }).ties).toEqual([Float64Array.of(5, 4), Float64Array.of(4, 2)]);
});

test('golden: shares add up to 1, a tie between two groups one half each way round (networkx 2.8.8)', () => {
  // 3 of 7 within each, and half of the one between.
  const { ties, from } = mixing(B6, 'group', { shares: true });
  close(ties[0]!, [0.428571, 0.071429], 1e-5);
  close(ties[1]!, [1 / 14, 3 / 7]);
  close(from, [1 / 2, 1 / 2]);
  const strong = mixing(W4, 'group', { strengths: true, shares: true });
  close(strong.ties[0]!, [5 / 11, 2 / 11]);
  close(strong.to, [14 / 22, 8 / 22]);
  const directed = mixing(network('A>B B>C C>B:2'), ['x', 'y', 'y'], { shares: true });
  close(directed.ties[0]!, [0, 1 / 3]);
  close(directed.ties[1]!, [0, 2 / 3]);
});

test('members of no known group are left out with their ties', () => {
  const { names, ties } = mixing(B6, ['x', 'x', '', 'y', 'y', null]);
  expect(names).toEqual(['x', 'y']);
  expect(ties).toEqual([Float64Array.of(1, 0), Float64Array.of(0, 1)]);
});

test('property: agrees with counting over every pair on small random networks', () => {
  const random = randomFrom(15);
  for (let round = 0; round < 40; round++) {
    const directed = round % 2 === 1;
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.3, { directed, strengths: true });
    const labels = net.members.map(() => ['x', 'y', ''][Math.floor(random() * 3)]!);
    const { names, ties } = mixing(net, labels, { strengths: true });
    const full = matrix(net);
    names.forEach((g, row) => {
      names.forEach((h, column) => {
        const sum = full
          .flatMap((s, i) => s.filter((_, j) => labels[i] === g && labels[j] === h))
          .reduce((a, b) => a + b, 0);
        close(ties[row]![column]!, !directed && g === h ? sum / 2 : sum);
      });
    });
  }
});

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES) {
    const { names, ties } = mixing(
      net,
      net.members.map(() => 'x'),
    );
    expect(ties).toHaveLength(names.length);
  }
  const none = new Float64Array(0);
  expect(mixing(network(''), [])).toEqual({ names: [], ties: [], from: none, to: none });
  expect(mixing(network('A'), ['x']).ties).toEqual([Float64Array.of(0)]);
  expect(mixing(network('A'), ['x'], { shares: true }).ties).toEqual([Float64Array.of(NaN)]);
});
