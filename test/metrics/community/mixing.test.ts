import { expect, test } from 'vitest';
import { mixing } from '../../../src/metrics/community/mixing.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork, W4 } from '../../networks.js';

test('undirected: each tie within a group once, ties between two groups the same both ways round', () => {
  expect(mixing(B6, 'group')).toEqual({ names: ['L', 'R'], ties: [Float64Array.of(3, 1), Float64Array.of(1, 3)] });
});

test('directed: from the row to the column', () => {
  // A>B B>A within x, C>D D>E within y, A>C from x to y, D>B from y to x
  expect(mixing(D5, 'group').ties).toEqual([Float64Array.of(2, 1), Float64Array.of(1, 2)]);
  expect(mixing(network('A>B B>C'), ['x', 'y', 'y']).ties).toEqual([Float64Array.of(0, 1), Float64Array.of(0, 1)]);
});

test('with strengths they are added up', () => {
  expect(mixing(W4, 'group', { strengths: true }).ties).toEqual([Float64Array.of(5, 4), Float64Array.of(4, 2)]);
});

test('members of no known group are left out with their ties', () => {
  expect(mixing(B6, ['x', 'x', '', 'y', 'y', null])).toEqual({
    names: ['x', 'y'],
    ties: [Float64Array.of(1, 0), Float64Array.of(0, 1)],
  });
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
  expect(mixing(network(''), [])).toEqual({ names: [], ties: [] });
  expect(mixing(network('A'), ['x'])).toEqual({ names: ['x'], ties: [Float64Array.of(0)] });
});
