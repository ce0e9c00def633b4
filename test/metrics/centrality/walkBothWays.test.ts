import { expect, test } from 'vitest';
import { visitsBothWays } from '../../../src/metrics/centrality/walkBothWays.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close, matrix, network, randomNetwork } from '../../networks.js';

test('a star: the hub has what all others pass on', () => {
  // leaf: 1 + 0.5 hub / 3, hub: 1 + 0.5 × 3 leaves
  close(visitsBothWays(network('h-a h-b h-c').ties, 0.5, 1e-15)!, [14 / 9, 14 / 9, 14 / 9, 10 / 3]);
});

test('property: the walk’s own equation holds at every member, with members alone among them', () => {
  const random = randomFrom(6);
  for (let round = 0; round < 100; round++) {
    const of = randomNetwork(random, 2 + Math.floor(random() * 30), 0.15, { strengths: true });
    const damping = random() * 0.99;
    const visits = visitsBothWays(of.ties, damping, 1e-15)!;
    const rows = matrix(of);
    const totals = rows.map((row) => row.reduce((sum, strength) => sum + strength, 0));
    const again = rows.map(
      (row) => 1 + damping * row.reduce((sum, s, j) => sum + (s === 0 ? 0 : (visits[j]! * s) / totals[j]!), 0),
    );
    close(visits, again, 1e-9);
  }
});

test('edge: nobody, nobody with ties, and strengths too far apart for doubles', () => {
  expect(visitsBothWays(network('').ties, 0.85, 1e-12)).toEqual(new Float64Array(0));
  expect(visitsBothWays(network('A B').ties, 0.85, 1e-12)).toEqual(Float64Array.of(1, 1));
  expect(visitsBothWays(network('A-B:1e308 B-C:1e308').ties, 0.85, 1e-12)).toBeNull();
});
