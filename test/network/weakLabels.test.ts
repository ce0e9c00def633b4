import { expect, test } from 'vitest';
import { partitionOf } from '../../src/network/partition.js';
import { weakLabels } from '../../src/network/weakLabels.js';
import { randomFrom } from '../../src/numeric/random.js';
import { matrix, network, randomNetwork } from '../networks.js';

test('each part is labelled by its first member', () => {
  expect([...weakLabels(network('A-D B-C D-E F').ties, true)]).toEqual([0, 1, 1, 0, 0, 5]);
  expect([...weakLabels(network('D>A C>B E>D F').ties)]).toEqual([0, 1, 1, 0, 0, 5]);
});

test('property: the first that a member reaches, with the ties of the largest part gone through or not', () => {
  const random = randomFrom(23);
  for (let round = 0; round < 200; round++) {
    const directed = round % 2 === 1;
    const net = randomNetwork(random, 1 + Math.floor(random() * 30), 0.02 + 0.1 * random(), { directed });
    const expected = firstReached(matrix(net));
    expect([...weakLabels(net.ties)]).toEqual(expected);
    if (!directed) expect([...weakLabels(net.ties, true)]).toEqual(expected);
  }
});

test('a partition is numbered alike from small labels and from large ones', () => {
  const small = [7, 2, 7, 0, 2, 2];
  const { labels, sizes } = partitionOf(small.map((label) => label * 1e9));
  expect(partitionOf(small)).toEqual({ labels, sizes });
  expect([...labels]).toEqual([1, 0, 1, 2, 0, 0]);
});

function firstReached(ties: number[][]): number[] {
  const labels = ties.map((_, i) => i);
  for (let changed = true; changed; ) {
    changed = false;
    ties.forEach((row, i) => {
      row.forEach((tie, j) => {
        if (tie === 0 || labels[i] === labels[j]) return;
        labels[i] = labels[j] = Math.min(labels[i]!, labels[j]!);
        changed = true;
      });
    });
  }
  return labels;
}
